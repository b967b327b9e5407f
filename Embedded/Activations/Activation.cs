namespace Ampl.EmbeddedHost.Activations;

/// <summary>One grain in memory: takes requests, runs them by the rules of its queue, comes and goes.</summary>
internal sealed partial class Activation : IGrainContext, ICallTarget
{
    private readonly Lock _gate = new();
    private readonly RequestQueue _requests = new();
    private readonly GrainClass _class;
    private readonly Action<Activation> _onGone;
    private volatile Stage _stage;

    public Activation(GrainClass grainClass, string key, Action<Activation> onGone)
    {
        (_class, Key, _onGone) = (grainClass, key, onGone);
        Scheduler = new ActivationScheduler(this);
    }

    private enum Stage : byte { New, Activating, Active, Deactivating, Gone }

    /// <summary>The activation whose code is running on this thread.</summary>
    public static Activation? Current => (TaskScheduler.Current as ActivationScheduler)?.Owner;
    public GrainHost Host => _class.Host;
    public string Key { get; }
    public GrainId GrainId => GrainId.Create(_class.Type, Key);
    public ActivationScheduler Scheduler { get; }
    public GrainCall? CurrentCall => _requests.Blocking as GrainCall;
    public bool IsFree => _stage < Stage.Deactivating && _requests.IsIdle;
    public int Waiting => _requests.Waiting;

    IEnumerable<Activation> ICallTarget.Activations => [this];

    public bool TrySend(Request request)
    {
        lock (_gate)
        {
            if (_stage == Stage.Gone)
                return false;
            _recentlyUsed |= request.KeepsAlive;
            if (_stage != Stage.Active || !_requests.MayStart(request))
            {
                _requests.Wait(request);
                if (_stage != Stage.New)
                    return true;
                _stage = Stage.Activating;
                Scheduler.Start(ActivateAsync);
                return true;
            }

            _requests.Start(request);
        }

        request.Start(this);
        return true;
    }

    public void Finished(Request request)
    {
        lock (_gate)
            _requests.Finish(request);
        StartWaiting();
    }

    private void StartWaiting()
    {
        while (true)
        {
            Request? next;
            lock (_gate)
            {
                FinishDeactivatingWhenDone();
                next = _stage == Stage.Active ? _requests.StartNext() : null;
            }

            if (next is null)
                return;
            next.Start(this);
        }
    }
}
