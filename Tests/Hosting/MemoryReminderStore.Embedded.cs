using System.Collections.Concurrent;
using Ampl.EmbeddedHost.Reminders;

namespace Ampl.Tests.Hosting;

internal sealed class MemoryReminderStore : IReminderStore
{
    private readonly ConcurrentDictionary<(GrainId Grain, string Name), StoredReminder> _rows = new();

    public Task<IReadOnlyList<StoredReminder>> ReadAll(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredReminder>>([.. _rows.Values]);

    public Task Save(StoredReminder reminder)
    {
        _rows[(reminder.Grain, reminder.Name)] = reminder;
        return Task.CompletedTask;
    }

    public Task Delete(GrainId grain, string name)
    {
        _rows.TryRemove((grain, name), out _);
        return Task.CompletedTask;
    }
}
