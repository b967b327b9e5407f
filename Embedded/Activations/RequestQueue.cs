namespace Ampl.EmbeddedHost.Activations;

/// <summary>
/// Which requests run and which wait. The rules are those of Orleans, in its order: an interleaving request never
/// blocks, and a read that may run overtakes a write that waits. Its owner's lock guards it.
/// </summary>
internal sealed class RequestQueue
{
    private readonly LinkedList<Request> _waiting = new();
    private readonly List<Request> _running = new(1);

    public Request? Blocking { get; private set; }
    public int Waiting => _waiting.Count;
    public bool IsRunning => _running.Count > 0;
    public bool IsIdle => !IsRunning && _waiting.Count == 0;
    public bool MayStart(Request request) => Blocking is null || request.AlwaysInterleave || (Blocking.ReadOnly && request.ReadOnly);
    public void Wait(Request request) => _waiting.AddLast(request);

    public void Start(Request request)
    {
        _running.Add(request);
        if (!request.AlwaysInterleave)
            Blocking ??= request;
    }

    public void Finish(Request request)
    {
        _running.Remove(request);
        if (ReferenceEquals(Blocking, request))
            Blocking = null;
    }

    public Request? StartNext()
    {
        for (var node = _waiting.First; node is not null; node = node.Next)
        {
            if (!MayStart(node.Value))
                continue;
            _waiting.Remove(node);
            Start(node.Value);
            return node.Value;
        }

        return null;
    }

    public List<Request> TakeWaiting()
    {
        List<Request> taken = [.. _waiting];
        _waiting.Clear();
        return taken;
    }
}
