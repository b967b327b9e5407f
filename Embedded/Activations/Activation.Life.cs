using Ampl.EmbeddedHost.Calls;
using Ampl.EmbeddedHost.Hosting;
using Ampl.EmbeddedHost.State;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Core;

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

    /// <summary>True after a crash: what still runs of the grain must not reach the storage any more.</summary>
    public bool IsGone => _stage == Stage.Gone;

    public bool IsLeaving => _stage == Stage.Deactivating;

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_stage >= Stage.Deactivating)
                return;
            _reason = deactivationReason;
            _wasActive = _stage == Stage.Active;
            var isActivating = _stage == Stage.Activating;
            _stage = Stage.Deactivating;
            if (isActivating)
                return;
        }

        StartWaiting();
    }

    /// <summary>Ends the activation as a crash would: nothing of the grain's own code is asked.</summary>
    public void Abandon(Exception exception)
    {
        List<Request> unanswered = [];
        lock (_gate)
        {
            _stage = Stage.Gone;
            _requests.CollectAll(unanswered);
            _requests.TakeWaiting();
        }

        Leave();
        DisposeTimers();
        foreach (var request in unanswered)
        {
            if (!request.IsLocal)
                request.Fail(exception);
        }
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
            HostLog.ActivationFailed(Host.Logger, exception, GrainId);
            await LeaveAsync(request => request.Fail(exception));
            return;
        }

        lock (_gate)
        {
            if (_stage == Stage.Activating)
                _stage = Stage.Active;
        }

        StartWaiting();
    }

    private async Task FinishDeactivatingAsync()
    {
        DisposeTimers();
        if (_wasActive)
        {
            try
            {
                await ((IGrainBase)GrainInstance!).OnDeactivateAsync(_reason, CancellationToken.None);
            }
            catch (Exception exception)
            {
                HostLog.DeactivationFailed(Host.Logger, exception, GrainId);
            }
        }

        await LeaveAsync(request => _class.Send(_key, request));
    }

    /// <summary>The id is free first, and only then what waited moves on, so that it meets the next activation.</summary>
    private async Task LeaveAsync(Action<Request> moveOn)
    {
        try
        {
            await DisposeGrainAsync();
        }
        catch (Exception exception)
        {
            HostLog.DeactivationFailed(Host.Logger, exception, GrainId);
        }

        List<Request> waiting;
        lock (_gate)
        {
            if (_stage == Stage.Gone)
                return;
            _stage = Stage.Gone;
            waiting = _requests.TakeWaiting();
        }

        Leave();
        foreach (var request in waiting)
        {
            if (!request.IsLocal && !request.IsAbandoned)
                moveOn(request);
        }
    }

    private void Leave()
    {
        _onGone(this);
        _gone.TrySetResult();
    }

    private async ValueTask DisposeGrainAsync()
    {
        if (GrainInstance is IAsyncDisposable asyncDisposable)
            await asyncDisposable.DisposeAsync();
        else if (GrainInstance is IDisposable disposable)
            disposable.Dispose();
        if (_services is { } services)
            await services.DisposeAsync();
    }
}
