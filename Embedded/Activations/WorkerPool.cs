namespace Ampl.EmbeddedHost.Activations;

/// <summary>The activations of one stateless worker: an idle one is taken first, and a new one only when all are busy.</summary>
internal sealed class WorkerPool(GrainClass grainClass, string key) : ICallTarget
{
    private readonly Lock _gate = new();
    private ImmutableList<Activation> _workers = [];

    public IEnumerable<Activation> Activations => _workers;

    public bool TrySend(Request request)
    {
        // The pick and the send belong together, or two senders would share a worker while another one is free.
        lock (_gate)
        {
            while (!Pick().TrySend(request))
                _workers = _workers.RemoveAll(static worker => worker.IsGone);
            return true;
        }
    }

    private Activation Pick()
    {
        if (_workers.Find(static worker => worker.IsFree) is { } free)
            return free;
        if (_workers.Count >= grainClass.MaxLocalWorkers)
            return _workers.MinBy(static worker => worker.Waiting)!;
        var worker = new Activation(grainClass, key, Remove);
        _workers = _workers.Add(worker);
        return worker;
    }

    private void Remove(Activation worker)
    {
        lock (_gate)
            _workers = _workers.Remove(worker);
    }
}
