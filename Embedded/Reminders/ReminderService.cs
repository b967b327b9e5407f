namespace Ampl.EmbeddedHost.Reminders;

/// <summary>Wakes grains at their times, over restarts too.</summary>
internal sealed class ReminderService(GrainHost host) : IDisposable
{
    /// <summary>Longer times do not fit a timer, so Orleans refuses them too.</summary>
    public static readonly TimeSpan LongestDueTime = TimeSpan.FromMilliseconds(0xfffffffe);

    private readonly ConcurrentDictionary<(GrainId Grain, string Name), Reminder> _reminders = new();
    private readonly IReminderStore? _store = host.Services.GetService<IReminderStore>();
    private readonly TimeSpan _minimumPeriod = host.Services.GetRequiredService<IOptions<ReminderOptions>>().Value.MinimumReminderPeriod;

    public DateTimeOffset? NextDue => _reminders.IsEmpty ? null : _reminders.Values.Min(reminder => reminder.NextDue);

    /// <summary>Completes when the reminders that were due so far have been received.</summary>
    public Task Delivered => Task.WhenAll(_reminders.Values.Select(reminder => reminder.Delivery));

    private IReminderStore Store => _store ?? throw new OrleansConfigurationException("Reminders need an IReminderStore");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var stored in _store is null ? [] : await _store.ReadAll(cancellationToken))
            Set(stored);
    }

    public async Task<IGrainReminder> Register(GrainId grain, string name, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dueTime, LongestDueTime);
        if (period < _minimumPeriod)
            throw new ArgumentException($"The period of reminder {name} must be at least {_minimumPeriod}", nameof(period));
        var reminder = new StoredReminder(grain, name, host.Time.GetUtcNow() + dueTime, period);
        await Store.Save(reminder);
        return Set(reminder);
    }

    public async Task Unregister(GrainId grain, string name)
    {
        await Store.Delete(grain, name);
        if (_reminders.TryRemove((grain, name), out var reminder))
            reminder.Dispose();
    }

    public IGrainReminder? Find(GrainId grain, string name) => _reminders.GetValueOrDefault((grain, name));

    public void Dispose()
    {
        foreach (var reminder in _reminders.Values)
            reminder.Dispose();
    }

    private Reminder Set(StoredReminder stored)
    {
        var reminder = new Reminder(host, stored);
        _reminders.AddOrUpdate((stored.Grain, stored.Name), reminder, (_, replaced) =>
        {
            replaced.Dispose();
            return reminder;
        });
        return reminder;
    }
}
