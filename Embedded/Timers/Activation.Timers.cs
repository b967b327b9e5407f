using Ampl.EmbeddedHost.Timers;

namespace Ampl.EmbeddedHost.Activations;

internal sealed partial class Activation
{
    private readonly List<GrainTimer> _timers = [];

    public IGrainTimer AddTimer(Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        var timer = new GrainTimer(this, callback, options);
        lock (_gate)
            _timers.Add(timer);
        return timer;
    }

    public void RemoveTimer(GrainTimer timer)
    {
        lock (_gate)
            _timers.Remove(timer);
    }

    private void DisposeTimers()
    {
        GrainTimer[] timers;
        lock (_gate)
            timers = [.. _timers];
        foreach (var timer in timers)
            timer.Dispose();
    }
}
