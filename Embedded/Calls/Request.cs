namespace Ampl.EmbeddedHost.Calls;

/// <summary>One piece of work for an activation: a call from outside, or a tick of one of its own timers.</summary>
internal abstract class Request
{
    private static readonly ContextCallback RunClean = static state => _ = ((Request)state!).RunAsync();
    private static readonly Action<object?> RunRequest = static state => ExecutionContext.Run(ActivationScheduler.CleanContext!, RunClean, state);

    /// <summary>The activation that works on the request; another one, when the request had to move.</summary>
    private Activation _activation = null!;

    public virtual bool ReadOnly => false;
    public abstract bool AlwaysInterleave { get; }
    public virtual bool KeepsAlive => true;

    /// <summary>True when nobody waits any more, because the time was up or the caller cancelled.</summary>
    public abstract bool IsAbandoned { get; }

    /// <summary>Names in the log a request whose failure no caller will see.</summary>
    protected abstract string? Name { get; }

    public void Start(Activation activation)
    {
        _activation = activation;
        activation.Scheduler.Start(RunRequest, this);
    }

    public abstract void Fail(Exception exception);
    protected abstract Task Invoke(object grain);
    protected abstract void Succeed(Task finished);

    private async Task RunAsync()
    {
        try
        {
            if (!IsAbandoned)
            {
                var work = Invoke(_activation.GrainInstance!);
                await work;
                Succeed(work);
            }
        }
        catch (Exception exception)
        {
            if (Name is { } name)
                HostLog.Failed(_activation.Host.Logger, exception, name, _activation.GrainId);
            DropActivationIfInconsistent(exception);
            Fail(exception);
        }

        _activation.Finished(this);
    }

    private void DropActivationIfInconsistent(Exception exception)
    {
        if (exception is not InconsistentStateException { IsSourceActivation: true } inconsistent)
            return;
        inconsistent.IsSourceActivation = false;
        _activation.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, exception.Message));
    }
}
