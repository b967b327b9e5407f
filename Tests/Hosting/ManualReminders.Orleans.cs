using System.Collections.Concurrent;
using Orleans.Timers;

namespace Ampl.Tests.Hosting;

/// <summary>Reminders on the test's clock. Orleans' own service runs on real time; its delivery has a test of its own.</summary>
internal sealed class ManualReminders(ManualTimeProvider time) : IReminderRegistry
{
    private static readonly TimeSpan MinimumPeriod = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<(GrainId Grain, string Name), Entry> _entries = new();

    public DateTimeOffset? NextDue => _entries.IsEmpty ? null : _entries.Values.Min(entry => entry.Next);

    public Task<IGrainReminder> RegisterOrUpdateReminder(GrainId callingGrainId, string reminderName, TimeSpan dueTime, TimeSpan period)
    {
        if (period < MinimumPeriod)
            throw new ArgumentException($"The period of reminder {reminderName} is under a minute", nameof(period));
        var first = time.GetUtcNow() + dueTime;
        var entry = new Entry(callingGrainId, reminderName, first, period, first);
        _entries[(callingGrainId, reminderName)] = entry;
        return Task.FromResult<IGrainReminder>(entry);
    }

    public Task UnregisterReminder(GrainId callingGrainId, IGrainReminder reminder)
    {
        _entries.TryRemove((callingGrainId, reminder.ReminderName), out _);
        return Task.CompletedTask;
    }

    public Task<IGrainReminder?> GetReminder(GrainId callingGrainId, string reminderName) =>
        Task.FromResult<IGrainReminder?>(_entries.GetValueOrDefault((callingGrainId, reminderName)));

    public Task<List<IGrainReminder>> GetReminders(GrainId callingGrainId) =>
        Task.FromResult(_entries.Values.Where(entry => entry.Grain == callingGrainId).ToList<IGrainReminder>());

    public async Task DeliverDue(IGrainFactory grains)
    {
        var now = time.GetUtcNow();
        foreach (var entry in _entries.Values.Where(entry => entry.Next <= now))
        {
            _entries.TryUpdate((entry.Grain, entry.ReminderName), entry with { Next = now + entry.Period }, entry);
            await grains.GetGrain<IRemindable>(entry.Grain)
                .ReceiveReminder(entry.ReminderName, new TickStatus(entry.First.UtcDateTime, entry.Period, now.UtcDateTime));
        }
    }

    private sealed record Entry(GrainId Grain, string ReminderName, DateTimeOffset First, TimeSpan Period, DateTimeOffset Next) : IGrainReminder;
}
