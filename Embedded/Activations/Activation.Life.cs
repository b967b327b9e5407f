namespace Ampl.EmbeddedHost.Activations;

internal sealed partial class Activation
{
    private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private AsyncServiceScope? _services;
    private DeactivationReason _reason;
    private bool _wasActive;
    private bool _finishing;

    public object? GrainInstance { get; private set; }
    public Task Deactivated => _gone.Task;
    public IServiceProvider ActivationServices => (_services ??= Host.Services.CreateAsyncScope()).ServiceProvider;
    public bool IsLeaving => _stage == Stage.Deactivating;

    /// <summary>True after a crash: what still runs of the grain must not reach the storage any more.</summary>
    public bool IsGone => _stage == Stage.Gone;

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_stage >= Stage.Deactivating)
                return;
            _reason = deactivationReason;
            _wasActive = _stage == Stage.Active;
            _finishing = _stage == Stage.Activating;
            _stage = Stage.Deactivating;
            FinishDeactivatingWhenDone();
        }
    }

    /// <summary>Ends the activation as a crash would: nothing of the grain's own code is asked.</summary>
    public void Abandon()
    {
        lock (_gate)
            _stage = Stage.Gone;
        Leave();
        DisposeTimers();
    }

    private async Task ActivateAsync()
    {
        try
        {
            var states = new List<IStorage>(1);
            GrainInstance = _class.Construct(this, states);
            foreach (var state in states)
                await state.ReadStateAsync();
            await ((IGrainBase)GrainInstance).OnActivateAsync(CancellationToken.None);
        }
        catch (Exception exception)
        {
            HostLog.Failed(Host.Logger, exception, "Activation", GrainId);
            await LeaveAsync(request => request.Fail(exception));
            return;
        }

        lock (_gate)
        {
            _finishing = false;
            if (_stage == Stage.Activating)
                _stage = Stage.Active;
        }

        StartWaiting();
    }

    private void FinishDeactivatingWhenDone()
    {
        if (_stage != Stage.Deactivating || _requests.IsRunning || _finishing)
            return;
        _finishing = true;
        Scheduler.Start(FinishDeactivatingAsync);
    }

    private async Task FinishDeactivatingAsync()
    {
        DisposeTimers();
        if (_wasActive)
            await LogFailure(() => ((IGrainBase)GrainInstance!).OnDeactivateAsync(_reason, CancellationToken.None));
        await LeaveAsync(request => _class.Send(Key, request));
    }

    /// <summary>The id is free first, and only then what waited moves on, so that it meets the next activation.</summary>
    private async Task LeaveAsync(Action<Request> moveOn)
    {
        await LogFailure(async () => await (_services?.DisposeAsync() ?? ValueTask.CompletedTask));
        List<Request> waiting;
        lock (_gate)
        {
            if (_stage == Stage.Gone)
                return;
            _stage = Stage.Gone;
            waiting = _requests.TakeWaiting();
        }

        Leave();
        foreach (var call in waiting.OfType<GrainCall>().Where(call => !call.IsAbandoned))
            moveOn(call);
    }

    private void Leave()
    {
        _onGone(this);
        _gone.TrySetResult();
    }

    private async Task LogFailure(Func<Task> farewell)
    {
        try
        {
            await farewell();
        }
        catch (Exception exception)
        {
            HostLog.Failed(Host.Logger, exception, "Deactivation", GrainId);
        }
    }
}
