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

    private readonly Func<IBatchWriter> _open;
    private readonly ILogger _logger;
    private readonly BatchThread<QueuedWrite> _thread;
    private IBatchWriter? _writer;

    /// <param name="open">Called at the first write, when the schema is known to be there.</param>
    public CommitQueue(Func<IBatchWriter> open, ILogger<CommitQueue> logger)
    {
        _open = open;
        _logger = logger;
        _thread = new BatchThread<QueuedWrite>("ampl-commit", LargestBatch, Commit);
    }

    public Task Enqueue(QueuedWrite write)
    {
        _thread.Add(write);
        return write.Done;
    }

    public Task Execute(params Statement[] statements) => Enqueue(new SqlWrite(statements));

    private void Commit(IReadOnlyList<QueuedWrite> batch)
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
        _thread.Dispose();
        _writer?.Dispose();
        _writer = null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A transaction of {Writes} writes failed")]
    private partial void LogFailure(int writes, Exception exception);
}
