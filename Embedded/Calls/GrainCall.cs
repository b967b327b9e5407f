using System.Diagnostics;

namespace Ampl.EmbeddedHost.Calls;

/// <summary>A method call on its way, from the caller's send to its answer.</summary>
internal abstract class GrainCall : Request
{
    private static readonly Action<object?, CancellationToken> CancelCall = static (state, token) => ((GrainCall)state!).Fail(new OperationCanceledException(token));

    private readonly object?[] _arguments;
    private readonly ImmutableDictionary<string, object>? _context = RequestContext.Current;
    private readonly Activity? _activity = Activity.Current;
    private ConcurrentDictionary<GrainCall, bool>? _pending;
    private GrainCall? _caller;
    private GrainCall? _callee;
    private CancellationTokenRegistration _cancellation;

    protected GrainCall(GrainMethod method, object?[] arguments, GrainId target, long deadline)
    {
        (Method, _arguments, Target, Deadline) = (method, arguments, target, deadline);
        if (method.IsOneWay || Activation.Current?.CurrentCall is not { } caller)
            return;
        _caller = caller;
        caller._callee = this;
    }

    public GrainId Target { get; }
    public GrainMethod Method { get; }
    public abstract Task Answer { get; }

    /// <summary>Time stamp of the response clock at which the caller stops waiting.</summary>
    public long Deadline { get; }

    public override bool ReadOnly => Method.IsReadOnly;
    public override bool AlwaysInterleave => Method.IsAlwaysInterleave;
    public override bool IsAbandoned => Answer.IsCompleted;
    protected override string? Name => Method.IsOneWay ? Method.Name : null;

    /// <summary>From here on the call ends at its deadline, or when its caller cancels.</summary>
    public void AwaitAnswer(ConcurrentDictionary<GrainCall, bool> pending)
    {
        if (!Method.IsOneWay)
            (_pending = pending).TryAdd(this, true);
        if (Method.CancellationOf(_arguments) is { CanBeCanceled: true } token)
            _cancellation = token.UnsafeRegister(CancelCall, this);
    }

    public TimeoutException TimedOut()
    {
        var first = this;
        while (first._caller is { } caller)
            first = caller;
        List<string> chain = [];
        for (var call = first; call is not null && chain.Count < 16; call = call._callee)
            chain.Add($"{call.Target}.{call.Method.Name}");
        return new($"Response did not arrive on time in {Method.Timeout} for call chain: {string.Join(" -> ", chain)}");
    }

    /// <summary>Nothing flows with a call but the request context and the trace, while that is open: a one-way call outlives its caller's.</summary>
    protected override Task Invoke(object grain)
    {
        if (_context is not null)
            RequestContext.Current = _context;
        if (_activity is { IsStopped: false })
            Activity.Current = _activity;
        return Method.Invoke(grain, _arguments);
    }

    /// <summary>Cuts the links to the other calls of the chain, which would otherwise keep each other alive.</summary>
    protected void Unlink()
    {
        (_caller, _callee) = (null, null);
        _cancellation.Unregister();
        _pending?.TryRemove(this, out _);
    }
}

internal sealed class GrainCall<T>(GrainMethod method, object?[] arguments, GrainId target, long deadline)
    : GrainCall(method, arguments, target, deadline)
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override Task Answer => _answer.Task;

    public override void Fail(Exception exception)
    {
        if (_answer.TrySetException(exception))
            Unlink();
    }

    protected override void Succeed(Task finished)
    {
        if (_answer.TrySetResult(finished is Task<T> typed ? typed.GetAwaiter().GetResult() : default!))
            Unlink();
    }
}
