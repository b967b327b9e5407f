namespace Ampl.EmbeddedHost.Activations;

/// <summary>Runs an activation's work one piece at a time, so that grain code after an await is still alone.</summary>
internal sealed class ActivationScheduler(Activation owner) : TaskScheduler, IThreadPoolWorkItem
{
    /// <summary>After so many pieces the thread goes back to the pool, for a busy grain must not starve the others.</summary>
    private const int Quantum = 64;

    private readonly Lock _gate = new();
    private readonly Queue<Task> _tasks = new(2);
    private bool _scheduled;

    /// <summary>What a pool thread starts with. A call must not see its caller's async locals: between two silos it could not either.</summary>
    public static ExecutionContext? CleanContext { get; private set; }

    public Activation Owner { get; } = owner;

    public void Start(Action<object?> work, object state) =>
        new Task(work, state, CancellationToken.None, TaskCreationOptions.DenyChildAttach).Start(this);

    public void Start(Func<Task> work) => Start(static state => _ = ((Func<Task>)state!)(), work);

    void IThreadPoolWorkItem.Execute()
    {
        CleanContext ??= ExecutionContext.Capture();
        for (var i = 0; i < Quantum; i++)
        {
            Task? task;
            lock (_gate)
                _scheduled = _tasks.TryDequeue(out task);
            if (task is null)
                return;
            TryExecuteTask(task);
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    protected override void QueueTask(Task task)
    {
        lock (_gate)
        {
            _tasks.Enqueue(task);
            if (_scheduled)
                return;
            _scheduled = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && ReferenceEquals(Current, this) && TryExecuteTask(task);

    /// <summary>Only a debugger asks.</summary>
    protected override IEnumerable<Task> GetScheduledTasks() => [];
}
