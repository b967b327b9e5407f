using System.Diagnostics;
using Ampl.EmbeddedHost.Activations;
using Orleans.Storage;

namespace Ampl.EmbeddedHost.Calls;

/// <summary>One piece of work for an activation: a call from outside, or a tick of one of its own timers.</summary>
internal abstract class Request
{
    private static readonly Action<object?> RunRequest = static state => ((Request)state!).Run();
    private static readonly ContextCallback RunClean = static state => _ = ((Request)state!).RunAsync();

    /// <summary>The activation that works on the request; it changes when the request is moved to a fresh one.</summary>
    private Activation? _activation;

    public abstract bool ReadOnly { get; }

    public abstract bool AlwaysInterleave { get; }

    /// <summary>A request that means this very activation; it dies with it instead of moving to the next one.</summary>
    public virtual bool IsLocal => false;

    public virtual bool KeepsAlive => true;

    /// <summary>Time stamp of the response clock at which the caller stops waiting.</summary>
    public virtual long Deadline => long.MaxValue;

    /// <summary>True when nobody waits any more, because the time was up or the caller cancelled.</summary>
    public virtual bool IsAbandoned => false;

    public abstract void Fail(Exception exception);

    public void Start(Activation activation)
    {
        _activation = activation;
        activation.Scheduler.Start(RunRequest, this);
    }

    /// <summary>Starts the work and returns its task.</summary>
    protected abstract Task Invoke(object grain);

    protected abstract void Succeed(Task finished);

    /// <summary>Logs a failure that no caller will see.</summary>
    protected virtual void Report(Activation activation, Exception exception)
    {
    }

    /// <summary>Brings over what flows with a call: nothing but the request context and the trace.</summary>
    protected virtual void RestoreContext()
    {
    }

    private void Run() => ExecutionContext.Run(CleanContext.Value, RunClean, this);

    private async Task RunAsync()
    {
        var activation = _activation!;
        try
        {
            if (!IsAbandoned)
            {
                RestoreContext();
                var work = Invoke(activation.GrainInstance!);
                await work;
                Succeed(work);
            }
        }
        catch (Exception exception)
        {
            DropActivationIfInconsistent(activation, exception);
            Report(activation, exception);
            Fail(exception);
        }

        activation.Finished(this);
    }

    private static void DropActivationIfInconsistent(Activation activation, Exception exception)
    {
        if (exception is not InconsistentStateException { IsSourceActivation: true } inconsistent)
            return;
        inconsistent.IsSourceActivation = false;
        activation.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, exception, exception.Message));
    }

    /// <summary>A call must not see its caller's async locals: between two silos it could not either.</summary>
    private static class CleanContext
    {
        public static readonly ExecutionContext Value = Capture();

        private static ExecutionContext Capture()
        {
            ExecutionContext? captured = null;
            var thread = new Thread(() => captured = ExecutionContext.Capture());
            thread.UnsafeStart();
            thread.Join();
            return captured ?? throw new UnreachableException();
        }
    }
}
