namespace Ampl.EmbeddedHost.Activations;

/// <summary>Runs an activation's work one piece at a time, so that grain code after an await is still alone.</summary>
internal sealed class ActivationScheduler(Activation owner) : TaskScheduler, IThreadPoolWorkItem
{
    /// <summary>After so many pieces the thread goes back to the pool, for a busy grain must not starve the others.</summary>
    private const int Quantum = 64;

    private readonly Lock _gate = new();
    private readonly Queue<Task> _tasks = new(2);
    private bool _scheduled;

    public Activation Owner { get; } = owner;

    public void Start(Action<object?> work, object state) =>
        new Task(work, state, CancellationToken.None, TaskCreationOptions.DenyChildAttach).Start(this);

    public Task Run(Func<Task> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    void IThreadPoolWorkItem.Execute()
    {
        for (var i = 0; i < Quantum; i++)
        {
            Task task;
            lock (_gate)
            {
                if (!_tasks.TryDequeue(out task!))
                {
                    _scheduled = false;
                    return;
                }
            }

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

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_gate)
            return [.. _tasks];
    }
}
