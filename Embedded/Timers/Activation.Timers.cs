namespace Ampl.EmbeddedHost.Activations;

internal sealed partial class Activation
{
    private ImmutableList<GrainTimer> _timers = [];

    public IGrainTimer AddTimer(Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        var timer = new GrainTimer(this, callback, options);
        ImmutableInterlocked.Update(ref _timers, timers => timers.Add(timer));
        return timer;
    }

    public void RemoveTimer(GrainTimer timer) => ImmutableInterlocked.Update(ref _timers, timers => timers.Remove(timer));

    private void DisposeTimers() => _timers.ForEach(timer => timer.Dispose());
}
