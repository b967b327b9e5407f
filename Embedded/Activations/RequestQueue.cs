using Ampl.EmbeddedHost.Calls;

namespace Ampl.EmbeddedHost.Activations;

/// <summary>
/// Which requests run and which wait. The rules are those of Orleans, in its order: an interleaving request never
/// blocks, and a read that may run overtakes a write that waits. Its owner's lock guards it.
/// </summary>
internal sealed class RequestQueue
{
    private readonly LinkedList<Request> _waiting = new();
    private readonly List<Request> _running = new(1);
    private Request? _blocking;

    public Request? Blocking => _blocking;

    public int Waiting => _waiting.Count;

    public bool IsIdle => _running.Count == 0 && _waiting.Count == 0;

    public bool IsRunning => _running.Count > 0;

    public bool MayStart(Request request) =>
        _blocking is null || request.AlwaysInterleave || (_blocking.ReadOnly && request.ReadOnly);

    public void Wait(Request request) => _waiting.AddLast(request);

    public void Start(Request request)
    {
        _running.Add(request);
        if (!request.AlwaysInterleave)
            _blocking ??= request;
    }

    public void Finish(Request request)
    {
        _running.Remove(request);
        if (ReferenceEquals(_blocking, request))
            _blocking = null;
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

    /// <summary>Adds what has been unanswered for too long; what still waits will never start.</summary>
    public void CollectOverdue(long now, List<Request> overdue)
    {
        foreach (var request in _running)
        {
            if (request.Deadline <= now)
                overdue.Add(request);
        }

        for (var node = _waiting.First; node is not null;)
        {
            var next = node.Next;
            if (node.Value.Deadline <= now)
            {
                overdue.Add(node.Value);
                _waiting.Remove(node);
            }

            node = next;
        }
    }

    public void CollectAll(List<Request> all)
    {
        all.AddRange(_running);
        all.AddRange(_waiting);
    }
}
