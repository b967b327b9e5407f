namespace Ampl.Outbox;

/// <summary>Delivers one kind of effect; delivering an entry twice must do no harm.</summary>
internal interface IOutboxHandler
{
    string Kind { get; }

    /// <summary>True when a sender's latest entry makes its earlier waiting ones of this kind needless.</summary>
    bool LatestReplacesEarlier { get; }

    Task Deliver(OutboxEntry entry, CancellationToken cancellation);
}
