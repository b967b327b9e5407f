namespace Ampl.EmbeddedHost.Reminders;

/// <summary>A registered reminder and its timer. The next tick is set only after the last one was received, so ticks never overlap.</summary>
internal sealed class Reminder : IGrainReminder, IDisposable
{
    private readonly GrainHost _host;
    private readonly StoredReminder _stored;
    private readonly ITimer _timer;
    private volatile bool _disposed;

    public Reminder(GrainHost host, StoredReminder stored)
    {
        (_host, _stored) = (host, stored);
        _timer = host.Time.CreateTimer(static state => ((Reminder)state!).Tick(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        ArmFrom(host.Time.GetUtcNow());
    }

    public string ReminderName => _stored.Name;
    public DateTimeOffset NextDue { get; private set; }
    public Task Delivery { get; private set; } = Task.CompletedTask;

    public void Dispose()
    {
        _disposed = true;
        _timer.Dispose();
    }

    private void Tick()
    {
        var now = _host.Time.GetUtcNow();
        if (now < NextDue)
            ArmFrom(now);
        else if (!_disposed)
            Delivery = Task.Run(() => Deliver(now));
    }

    private async Task Deliver(DateTimeOffset now)
    {
        try
        {
            var status = new TickStatus(_stored.FirstTick.UtcDateTime, _stored.Period, now.UtcDateTime);
            await _host.Grains.GetGrain<IRemindable>(_stored.Grain).ReceiveReminder(ReminderName, status);
        }
        catch (Exception exception)
        {
            HostLog.Failed(_host.Logger, exception, $"Reminder {ReminderName}", _stored.Grain);
        }

        ArmFrom(_host.Time.GetUtcNow().AddTicks(1));
    }

    /// <summary>Sets the first regular tick from then on; those that were missed are not made up for.</summary>
    private void ArmFrom(DateTimeOffset time)
    {
        var missed = time <= _stored.FirstTick ? 0 : ((time - _stored.FirstTick - TimeSpan.FromTicks(1)).Ticks / _stored.Period.Ticks) + 1;
        NextDue = _stored.FirstTick + (_stored.Period * missed);
        if (!_disposed)
            _timer.Change(TimeSpan.FromTicks(long.Clamp((NextDue - time).Ticks, 0, ReminderService.LongestDueTime.Ticks)), Timeout.InfiniteTimeSpan);
    }
}
