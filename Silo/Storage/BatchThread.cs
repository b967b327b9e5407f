namespace Ampl.Silo.Storage;

/// <summary>A thread that handles together what gathered while it was busy, so that a lone item waits for nobody.</summary>
internal sealed class BatchThread<T> : IDisposable
{
    private const int Patience = 20;

    private readonly object _gate = new();
    private readonly int _largest;
    private readonly Action<IReadOnlyList<T>> _handle;
    private readonly Thread _thread;
    private List<T> _waiting = [];
    private bool _closed;

    /// <param name="name">What a debugger or profiler shows.</param>
    /// <param name="largest">How many items are handled together at most.</param>
    /// <param name="handle">Must not throw.</param>
    public BatchThread(string name, int largest, Action<IReadOnlyList<T>> handle)
    {
        _largest = largest;
        _handle = handle;
        _thread = new Thread(Run) { IsBackground = true, Name = name };
        _thread.Start();
    }

    public void Add(T item)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            _waiting.Add(item);
            if (_waiting.Count == 1) Monitor.Pulse(_gate);
        }
    }

    private void Run()
    {
        var spare = new List<T>();
        while (Take(spare) is { } batch)
        {
            var came = batch.Count;
            _handle(batch);
            Gather(came);
            batch.Clear();
            spare = batch;
        }
    }

    /// <summary>Gives as many as came last time a moment to come again; together they cost less, and one alone never waits.</summary>
    private void Gather(int expected)
    {
        for (var turn = 0; expected > 1 && turn < Patience && Volatile.Read(ref _waiting).Count < expected; turn++) Thread.Yield();
    }

    private List<T>? Take(List<T> spare)
    {
        lock (_gate)
        {
            while (_waiting.Count == 0)
            {
                if (_closed) return null;
                Monitor.Wait(_gate);
            }
            var batch = _waiting;
            _waiting = spare;
            if (batch.Count <= _largest) return batch;
            _waiting.AddRange(batch.Skip(_largest));
            batch.RemoveRange(_largest, batch.Count - _largest);
            return batch;
        }
    }

    /// <summary>Handles what still waits; later items are refused.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_closed) return;
            _closed = true;
            Monitor.Pulse(_gate);
        }
        _thread.Join();
    }
}
