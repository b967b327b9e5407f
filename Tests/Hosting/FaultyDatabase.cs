using System.Collections.Concurrent;
using System.Data.Common;
using Ampl.Silo.Storage;

namespace Ampl.Tests.Hosting;

internal enum Fault
{
    /// <summary>Nothing was stored.</summary>
    BeforeCommit,

    /// <summary>All was stored, but the writer never hears of it.</summary>
    AfterCommit,
}

/// <summary>Which grain's next write is to fail, and how.</summary>
internal sealed class DatabaseFaults
{
    private readonly ConcurrentDictionary<string, Fault> _next = new(StringComparer.Ordinal);

    public void FailNextWrite(IAddressable grain, Fault fault) => _next[grain.GetGrainId().ToString()] = fault;

    public Fault? Take(IEnumerable<QueuedWrite> batch)
    {
        foreach (var write in batch.OfType<StateWrite>())
        {
            if (_next.TryRemove(write.Grain, out var fault)) return fault;
        }
        return null;
    }
}

/// <summary>A real database whose writes fail on demand.</summary>
internal sealed class FaultyDatabase(IDatabase inner, DatabaseFaults faults) : IDatabase
{
    public Task Open(CancellationToken cancellation) => inner.Open(cancellation);

    public IBatchWriter CreateWriter() => new FaultyWriter(inner.CreateWriter(), faults);

    public ValueTask<StoredState> ReadState(string grain) => inner.ReadState(grain);

    public Task<T> Read<T>(Func<DbConnection, Task<T>> query, CancellationToken cancellation) => inner.Read(query, cancellation);

    public object Time(DateTimeOffset time) => inner.Time(time);

    public string Micros(string column) => inner.Micros(column);

    public string Integers(string parameter) => inner.Integers(parameter);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private sealed class FaultyWriter(IBatchWriter inner, DatabaseFaults faults) : IBatchWriter
    {
        public void Write(IReadOnlyList<QueuedWrite> batch)
        {
            var fault = faults.Take(batch);
            if (fault == Fault.BeforeCommit) throw new IOException("The test lets this write fail.");
            inner.Write(batch);
            if (fault == Fault.AfterCommit) throw new IOException("The test loses this write's outcome.");
        }

        public bool CanRetry(Exception failure) => failure is not IOException && inner.CanRetry(failure);

        public void Dispose() => inner.Dispose();
    }
}
