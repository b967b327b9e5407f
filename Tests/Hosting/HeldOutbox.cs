using System.Collections.Concurrent;
using Ampl.Outbox;

namespace Ampl.Tests.Hosting;

internal sealed class OutboxHold
{
    private volatile bool _held;

    public bool Held => _held;

    /// <summary>All entries that were handed out for delivery.</summary>
    public ConcurrentBag<OutboxEntry> HandedOut { get; } = [];

    public void Hold() => _held = true;

    public void Release() => _held = false;
}

/// <summary>Finds nothing to deliver while it is held.</summary>
internal sealed class HeldOutbox(IOutbox inner, OutboxHold hold) : IOutbox
{
    public async Task<IReadOnlyList<OutboxEntry>> Due(int partition, DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        if (hold.Held) return [];
        var due = await inner.Due(partition, now, limit, cancellation);
        foreach (var entry in due) hold.HandedOut.Add(entry);
        return due;
    }

    public Task<DateTimeOffset?> NextDue(int partition, CancellationToken cancellation) => inner.NextDue(partition, cancellation);

    public Task Delivered(IReadOnlyList<long> sequences) => inner.Delivered(sequences);

    public Task Postpone(long sequence, DateTimeOffset until, string error) => inner.Postpone(sequence, until, error);

    public Task Bury(long sequence, DateTimeOffset at, string error) => inner.Bury(sequence, at, error);
}
