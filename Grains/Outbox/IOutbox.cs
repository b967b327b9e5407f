namespace Ampl.Outbox;

/// <summary>A committed effect that waits for delivery; entries of one sender are delivered in order.</summary>
internal sealed record OutboxEntry(
    long Sequence, string Sender, long Version, int Ordinal, string Kind, string Payload, int Attempts);

/// <summary>The queue of committed effects, one share per partition.</summary>
internal interface IOutbox
{
    /// <summary>What is due at <paramref name="now"/>, oldest first; a sender whose oldest entry waits for a retry is left out whole.</summary>
    Task<IReadOnlyList<OutboxEntry>> Due(int partition, DateTimeOffset now, int limit, CancellationToken cancellation);

    /// <summary>When the next postponed entry becomes due; null when none waits.</summary>
    Task<DateTimeOffset?> NextDue(int partition, CancellationToken cancellation);

    Task Delivered(IReadOnlyList<long> sequences);

    Task Postpone(long sequence, DateTimeOffset until, string error);

    /// <summary>Takes an entry out of the queue after its last attempt; it stays for an operator to see and replay.</summary>
    Task Bury(long sequence, DateTimeOffset at, string error);
}
