using Ampl.EmbeddedHost.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Hosting;

namespace Ampl.EmbeddedHost.Reminders;

/// <summary>Wakes grains at their times. One timer serves all reminders: it is set to the earliest one.</summary>
internal sealed class ReminderService : IDisposable
{
    /// <summary>Longer times do not fit a timer, so Orleans refuses them too.</summary>
    private static readonly TimeSpan LongestDueTime = TimeSpan.FromMilliseconds(0xfffffffe);

    private readonly Lock _gate = new();
    private readonly GrainHost _host;
    private readonly ReminderSchedule _schedule = new();
    private readonly ITimer _timer;
    private readonly TimeSpan _minimumPeriod;
    private readonly IReminderStore? _store;
    private Task _delivery = Task.CompletedTask;
    private bool _disposed;

    public ReminderService(GrainHost host)
    {
        _host = host;
        _store = host.Services.GetService<IReminderStore>();
        _minimumPeriod = host.Services.GetRequiredService<IOptions<ReminderOptions>>().Value.MinimumReminderPeriod;
        _timer = host.Time.CreateTimer(static state => ((ReminderService)state!).DeliverDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public DateTimeOffset? NextDue
    {
        get
        {
            lock (_gate)
                return _schedule.NextDue;
        }
    }

    private IReminderStore Store => _store ?? throw new OrleansConfigurationException("Reminders need an IReminderStore");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_store is null)
            return;
        var stored = await _store.ReadAll(cancellationToken);
        lock (_gate)
        {
            var now = _host.Time.GetUtcNow();
            foreach (var reminder in stored)
                _schedule.Set(reminder, now);
            Arm();
        }
    }

    public async Task<IGrainReminder> Register(GrainId grain, string name, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dueTime, LongestDueTime);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, TimeSpan.Zero);
        if (period < _minimumPeriod)
            throw new ArgumentException($"Cannot register reminder {name} as requested period ({period}) is less than minimum allowed reminder period ({_minimumPeriod})", nameof(period));
        var reminder = new StoredReminder(grain, name, _host.Time.GetUtcNow() + dueTime, period);
        await Store.Save(reminder);
        lock (_gate)
        {
            _schedule.Set(reminder, reminder.FirstTick);
            Arm();
        }

        return new GrainReminder(name);
    }

    public async Task Unregister(GrainId grain, string name)
    {
        await Store.Delete(grain, name);
        lock (_gate)
            _schedule.Remove(grain, name);
    }

    public IGrainReminder? Find(GrainId grain, string name)
    {
        lock (_gate)
            return _schedule.Contains(grain, name) ? new GrainReminder(name) : null;
    }

    public Task Delivered()
    {
        lock (_gate)
            return _delivery;
    }

    public void Dispose()
    {
        lock (_gate)
            _disposed = true;
        _timer.Dispose();
    }

    private void DeliverDue()
    {
        lock (_gate)
        {
            if (_disposed)
                return;
            var now = _host.Time.GetUtcNow();
            _delivery = Task.WhenAll([_delivery, .. _schedule.TakeDue(now).Select(entry => Task.Run(() => Deliver(entry, now)))]);
            Arm();
        }
    }

    private async Task Deliver(ReminderEntry entry, DateTimeOffset now)
    {
        var reminder = entry.Reminder;
        try
        {
            var status = new TickStatus(reminder.FirstTick.UtcDateTime, reminder.Period, now.UtcDateTime);
            await _host.Grains.GetGrain<IRemindable>(reminder.Grain).ReceiveReminder(reminder.Name, status);
        }
        catch (Exception exception)
        {
            HostLog.ReminderFailed(_host.Logger, exception, reminder.Name, reminder.Grain);
        }

        lock (_gate)
        {
            _schedule.Reschedule(entry, _host.Time.GetUtcNow());
            Arm();
        }
    }

    private void Arm()
    {
        if (_disposed || _schedule.NextDue is not { } due)
            return;
        var wait = due - _host.Time.GetUtcNow();
        _timer.Change(wait <= TimeSpan.Zero ? TimeSpan.Zero : wait < LongestDueTime ? wait : LongestDueTime, Timeout.InfiniteTimeSpan);
    }

    private sealed record GrainReminder(string ReminderName) : IGrainReminder;
}
