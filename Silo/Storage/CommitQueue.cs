using Microsoft.Extensions.Logging;

namespace Ampl.Silo.Storage;

/// <summary>Writes one batch as one transaction.</summary>
internal interface IBatchWriter : IDisposable
{
    /// <summary>Returns after the commit; whatever it throws, it has let go of the transaction.</summary>
    void Write(IReadOnlyList<QueuedWrite> batch);

    /// <summary>False when the database is out of reach, so that trying each write alone would only take longer.</summary>
    bool CanRetry(Exception failure);
}

/// <summary>
/// Group commit: while one transaction is being made durable the next batch gathers, so that many
/// grains share one fsync and a lone writer waits for nobody. One thread writes, which is also what SQLite allows.
/// </summary>
internal sealed partial class CommitQueue : IDisposable
{
    private const int LargestBatch = 256;

    private readonly object _gate = new();
    private readonly Func<IBatchWriter> _open;
    private readonly ILogger _logger;
    private readonly Thread _thread;
    private List<QueuedWrite> _waiting = [];
    private IBatchWriter? _writer;
    private bool _closed;

    /// <param name="open">Called at the first write, when the schema is known to be there.</param>
    public CommitQueue(Func<IBatchWriter> open, ILogger<CommitQueue> logger)
    {
        _open = open;
        _logger = logger;
        _thread = new Thread(Run) { IsBackground = true, Name = "ampl-commit" };
        _thread.Start();
    }

    public Task Enqueue(QueuedWrite write)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            _waiting.Add(write);
            if (_waiting.Count == 1) Monitor.Pulse(_gate);
        }
        return write.Done;
    }

    public Task Execute(params Statement[] statements) => Enqueue(new SqlWrite(statements));

    private void Run()
    {
        var spare = new List<QueuedWrite>();
        while (Take(spare) is { } batch)
        {
            Commit(batch);
            batch.Clear();
            spare = batch;
        }
    }

    private List<QueuedWrite>? Take(List<QueuedWrite> spare)
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
            if (batch.Count <= LargestBatch) return batch;
            _waiting.AddRange(batch.Skip(LargestBatch));
            batch.RemoveRange(LargestBatch, batch.Count - LargestBatch);
            return batch;
        }
    }

    private void Commit(List<QueuedWrite> batch)
    {
        try
        {
            _writer ??= _open();
            _writer.Write(batch);
        }
        catch (Exception exception)
        {
            LogFailure(batch.Count, exception);
            if (batch.Count > 1 && _writer?.CanRetry(exception) == true)
                foreach (var write in batch) Commit([write]);
            else
                foreach (var write in batch) write.Fail(exception);
            return;
        }
        foreach (var write in batch) write.Complete();
    }

    /// <summary>Commits what still waits, then closes the connection.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_closed) return;
            _closed = true;
            Monitor.Pulse(_gate);
        }
        _thread.Join();
        _writer?.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A transaction of {Writes} writes failed")]
    private partial void LogFailure(int writes, Exception exception);
}
