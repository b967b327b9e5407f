using System.Collections.Immutable;
using System.Diagnostics;
using Ampl.EmbeddedHost.Activations;
using Ampl.EmbeddedHost.Hosting;

namespace Ampl.EmbeddedHost.Calls;

/// <summary>A method call on its way, from the caller's send to its answer.</summary>
internal abstract class GrainCall : Request
{
    private static readonly Action<object?, CancellationToken> CancelCall = static (state, token) => ((GrainCall)state!).Cancel(token);

    private readonly GrainMethod _method;
    private readonly object?[] _arguments;
    private readonly ImmutableDictionary<string, object>? _context = RequestContext.Captured;
    private readonly Activity? _activity = Activity.Current;
    private readonly long _deadline;
    private GrainCall? _caller;
    private GrainCall? _callee;
    private CancellationTokenRegistration _cancellation;

    protected GrainCall(GrainMethod method, object?[] arguments, GrainId target, long deadline)
    {
        (_method, _arguments, Target, _deadline) = (method, arguments, target, deadline);
        if (method.IsOneWay || Activation.Current?.CurrentCall is not { } caller)
            return;
        _caller = caller;
        caller._callee = this;
    }

    public GrainId Target { get; }

    public GrainMethod Method => _method;

    public abstract Task Answer { get; }

    public override bool ReadOnly => _method.IsReadOnly;

    public override bool AlwaysInterleave => _method.IsAlwaysInterleave;

    public override long Deadline => _deadline;

    public override bool IsAbandoned => Answer.IsCompleted;

    public void HonourCancellation()
    {
        if (_method.CancellationOf(_arguments) is { CanBeCanceled: true } token)
            _cancellation = token.UnsafeRegister(CancelCall, this);
    }

    public void TimeOut() => Fail(new TimeoutException(
        $"Response did not arrive on time in {_method.Timeout} for call chain: {Chain()}"));

    protected override Task Invoke(object grain) => _method.Invoke(grain, _arguments);

    protected override void RestoreContext()
    {
        if (_context is not null)
            RequestContext.Import(_context);
        if (_activity is not null)
            Activity.Current = _activity;
    }

    protected override void Report(Activation activation, Exception exception)
    {
        if (_method.IsOneWay)
            HostLog.OneWayFailed(activation.Host.Logger, exception, _method.Name, Target);
    }

    /// <summary>Cuts the links to the other calls of the chain, which would otherwise keep each other alive.</summary>
    protected void Unlink()
    {
        (_caller, _callee) = (null, null);
        _cancellation.Unregister();
    }

    protected abstract void Cancel(CancellationToken token);

    private string Chain()
    {
        var first = this;
        while (first._caller is { } caller)
            first = caller;
        List<string> names = [];
        for (var call = first; call is not null && names.Count < 16; call = call._callee)
            names.Add($"{call.Target}.{call._method.Name}");
        return string.Join(" -> ", names);
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

    protected override void Cancel(CancellationToken token)
    {
        if (_answer.TrySetCanceled(token))
            Unlink();
    }
}
