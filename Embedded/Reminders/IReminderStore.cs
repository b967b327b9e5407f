namespace Ampl.EmbeddedHost.Reminders;

/// <summary>Where reminders survive a restart.</summary>
public interface IReminderStore
{
    Task<IReadOnlyList<StoredReminder>> ReadAll(CancellationToken cancellationToken);

    /// <summary>Inserts, or replaces the one of the same grain and name.</summary>
    Task Save(StoredReminder reminder);

    Task Delete(GrainId grain, string name);
}

public sealed record StoredReminder(GrainId Grain, string Name, DateTimeOffset FirstTick, TimeSpan Period);
