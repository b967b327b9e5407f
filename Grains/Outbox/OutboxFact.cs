using Ampl.Storage;

namespace Ampl.Outbox;

/// <summary>
/// An effect on another grain or on the outside, committed with its cause. Its idempotency key is the
/// sender's key, version and ordinal; <paramref name="Kind"/> names the handler that delivers it.
/// </summary>
internal sealed record OutboxFact(string Kind, string Payload, DateTimeOffset At) : Fact;
