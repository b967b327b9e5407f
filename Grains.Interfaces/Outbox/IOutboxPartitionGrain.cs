using Orleans.Concurrency;

namespace Ampl.Outbox;

/// <summary>Delivers one fixed share of the outbox, in order for each sender; key <c>platform/n</c>.</summary>
[Alias("ampl.IOutboxPartitionGrain")]
public interface IOutboxPartitionGrain : IGrainWithStringKey
{
    /// <summary>Says that something was committed for this partition. Never waits and never fails the caller.</summary>
    [OneWay, AlwaysInterleave]
    [Alias("Nudge")]
    Task Nudge();

    /// <summary>Makes sure that a reminder wakes the partition, and delivers what is due; called at start.</summary>
    [Alias("Wake")]
    Task Wake();

    /// <summary>Delivers until nothing is due; for tests and orderly shutdown.</summary>
    [Alias("Drain")]
    Task Drain(CancellationToken cancellation = default);
}
