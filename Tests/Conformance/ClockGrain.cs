namespace Ampl.Tests.Conformance;

public interface IClockGrain : IGrainWithStringKey
{
    Task<DateTimeOffset> Now();

    /// <summary>Each tick notes "tick" and raises <c>key/tick</c> with its number.</summary>
    Task StartTimer(TimeSpan dueTime, TimeSpan period, bool interleave);

    Task StopTimer();

    Task StartFailingTimer(TimeSpan period);

    Task HoldUntil(string signal);

    Task Remind(string name, TimeSpan dueTime, TimeSpan period);

    Task Forget(string name);

    Task<bool> Remembers(string name);

    Task Leave();
}

internal sealed class ClockGrain(TimeProvider time) : Grain, IClockGrain, IRemindable
{
    private IGrainTimer? _timer;
    private int _ticks;

    private string Key => this.GetPrimaryKeyString();

    public Task<DateTimeOffset> Now() => Task.FromResult(time.GetUtcNow());

    public Task StartTimer(TimeSpan dueTime, TimeSpan period, bool interleave)
    {
        _timer = this.RegisterGrainTimer(Tick, new GrainTimerCreationOptions(dueTime, period) { Interleave = interleave });
        return Task.CompletedTask;
    }

    public Task StopTimer()
    {
        _timer?.Dispose();
        return Task.CompletedTask;
    }

    public Task StartFailingTimer(TimeSpan period)
    {
        this.RegisterGrainTimer(
            _ =>
            {
                Signals.Raise($"{Key}/tick/{++_ticks}");
                throw new InvalidOperationException("a tick failed");
            },
            period,
            period);
        return Task.CompletedTask;
    }

    public async Task HoldUntil(string signal)
    {
        Signals.Raise($"{Key}/started");
        await Signals.Wait(signal);
        Signals.Note(Key, "hold ends");
    }

    public Task Remind(string name, TimeSpan dueTime, TimeSpan period) => this.RegisterOrUpdateReminder(name, dueTime, period);

    public async Task Forget(string name)
    {
        if (await this.GetReminder(name) is { } reminder)
            await this.UnregisterReminder(reminder);
    }

    public async Task<bool> Remembers(string name) => await this.GetReminder(name) is not null;

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        Signals.Note(Key, $"{reminderName} at {status.CurrentTickTime:u} from {status.FirstTickTime:u} every {status.Period}");
        Signals.Raise($"{Key}/{reminderName}");
        return Task.CompletedTask;
    }

    private Task Tick(CancellationToken cancellationToken)
    {
        Signals.Note(Key, "tick");
        Signals.Raise($"{Key}/tick/{++_ticks}");
        return Task.CompletedTask;
    }
}
