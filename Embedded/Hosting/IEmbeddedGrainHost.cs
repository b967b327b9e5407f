namespace Ampl.EmbeddedHost.Hosting;

/// <summary>The running host, for operators and for tests that drive its faults.</summary>
public interface IEmbeddedGrainHost
{
    int ActivationCount { get; }

    /// <summary>Deactivates every grain that was idle for the given time; zero means all that do nothing at the moment.</summary>
    Task DeactivateIdle(TimeSpan age);

    /// <summary>Deactivates all grains after their running calls.</summary>
    Task DeactivateAll();

    /// <summary>Stops as a killed process would: no grain is asked, no running call reaches the storage any more.</summary>
    void Crash();

    /// <summary>Completes when the reminders that were due have been received.</summary>
    Task RemindersDelivered();

    DateTimeOffset? NextReminder { get; }
}
