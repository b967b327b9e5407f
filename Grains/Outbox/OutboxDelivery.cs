using System.Collections.Frozen;
using Microsoft.Extensions.Logging;

namespace Ampl.Outbox;

/// <summary>
/// How many entries were due, and how many of them still wait because one failed. A retry, however it ended, may have
/// freed younger entries of its sender, which were not due beside it.
/// </summary>
internal readonly record struct DeliveryReport(int Due, int Left, bool Retried);

/// <summary>Delivers a batch of due entries: senders side by side, each sender's entries in order.</summary>
internal sealed partial class OutboxDelivery(
    IOutbox outbox, IEnumerable<IOutboxHandler> handlers, TimeProvider time, ILogger<OutboxDelivery> log)
{
    public const int BatchSize = 256;

    private readonly FrozenDictionary<string, IOutboxHandler> _handlers = handlers.ToFrozenDictionary(handler => handler.Kind);

    public async Task<DeliveryReport> DeliverDue(int partition, CancellationToken cancellation)
    {
        var due = await outbox.Due(partition, time.GetUtcNow(), BatchSize, cancellation);
        if (due.Count == 0) return default;
        var delivered = await Task.WhenAll(due.GroupBy(entry => entry.Sender).Select(sender => DeliverInOrder([.. sender], cancellation)));
        var done = delivered.SelectMany(sequences => sequences).ToArray();
        await outbox.Delivered(done);
        return new DeliveryReport(due.Count, due.Count - done.Length, due.Any(entry => entry.Attempts > 0));
    }

    public Task<DateTimeOffset?> NextDue(int partition, CancellationToken cancellation) => outbox.NextDue(partition, cancellation);

    /// <summary>Stops at the first entry that fails, so that nothing overtakes it.</summary>
    private async Task<IEnumerable<long>> DeliverInOrder(OutboxEntry[] entries, CancellationToken cancellation)
    {
        var delivered = 0L;
        foreach (var entry in OutboxRules.ToDeliver(entries, kind => _handlers.TryGetValue(kind, out var handler) && handler.LatestReplacesEarlier))
        {
            if (!await TryDeliver(entry, cancellation)) return Before(entry.Sequence);
            delivered = entry.Sequence;
        }
        return Before(delivered + 1);

        IEnumerable<long> Before(long sequence) => entries.Select(entry => entry.Sequence).Where(number => number < sequence);
    }

    private async Task<bool> TryDeliver(OutboxEntry entry, CancellationToken cancellation)
    {
        try
        {
            if (!_handlers.TryGetValue(entry.Kind, out var handler))
                throw new InvalidOperationException($"No handler delivers '{entry.Kind}'.");
            await handler.Deliver(entry, cancellation);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            LogFailure(entry.Sequence, entry.Kind, entry.Attempts + 1, failure);
            await PutAside(entry, failure);
            return false;
        }
    }

    private Task PutAside(OutboxEntry entry, Exception failure)
    {
        var error = failure.GetType().Name; // The message may carry the customer's words; the log line has a stack trace.
        return OutboxRules.IsLast(entry.Attempts)
            ? outbox.Bury(entry.Sequence, time.GetUtcNow(), error)
            : outbox.Postpone(entry.Sequence, OutboxRules.NextAttempt(entry.Attempts, entry.Sequence, time.GetUtcNow()), error);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox entry {Sequence} ({Kind}) failed on attempt {Attempt}")]
    private partial void LogFailure(long sequence, string kind, int attempt, Exception failure);
}
