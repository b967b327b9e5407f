namespace Ampl.EmbeddedHost.Timers;

/// <summary>A timer of one activation. The next tick is set only after the last one is done, so ticks never pile up.</summary>
internal sealed class GrainTimer : Request, IGrainTimer
{
    private readonly CancellationTokenSource _disposed = new();
    private readonly Activation _activation;
    private readonly Func<CancellationToken, Task> _callback;
    private readonly GrainTimerCreationOptions _options;
    private readonly ITimer _timer;
    private TimeSpan _period;
    private TimeSpan? _changedDueTime;
    private bool _firing;

    public GrainTimer(Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        (_activation, _callback, _options, _period) = (activation, callback, options, options.Period);
        using (ExecutionContext.SuppressFlow())
            _timer = activation.Host.Time.CreateTimer(static state => ((GrainTimer)state!).Tick(), this, options.DueTime, Timeout.InfiniteTimeSpan);
    }

    public override bool AlwaysInterleave => _options.Interleave;
    public override bool KeepsAlive => _options.KeepAlive;
    public override bool IsAbandoned => _disposed.IsCancellationRequested;
    protected override string Name => "Timer";

    /// <summary>A change during a tick takes effect after it, as in Orleans.</summary>
    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        _period = period;
        if (_firing)
            _changedDueTime = dueTime;
        else
            Arm(dueTime);
    }

    public void Dispose()
    {
        _disposed.Cancel();
        _timer.Dispose();
        _activation.RemoveTimer(this);
    }

    public override void Fail(Exception exception) => Done();
    protected override Task Invoke(object grain) => _callback(_disposed.Token);
    protected override void Succeed(Task finished) => Done();

    private void Tick()
    {
        _firing = true;
        _activation.TrySend(this);
    }

    private void Done()
    {
        _firing = false;
        Arm(_changedDueTime ?? _period);
        _changedDueTime = null;
    }

    private void Arm(TimeSpan dueTime)
    {
        if (!IsAbandoned)
            _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
    }
}
