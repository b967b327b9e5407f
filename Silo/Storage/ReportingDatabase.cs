using System.Data.Common;
using Ampl.Errors;
using Microsoft.Extensions.Logging;

namespace Ampl.Silo.Storage;

/// <summary>
/// Tells whoever reads that the database did not answer, and the log why. A provider's own exception must not leave a
/// grain: Orleans has no codec for it, and the caller could not know that asking again is safe.
/// </summary>
internal sealed partial class ReportingDatabase(IDatabase inner, ILogger<ReportingDatabase> log) : IDatabase
{
    public Task Open(CancellationToken cancellation) => inner.Open(cancellation);

    public IBatchWriter CreateWriter() => inner.CreateWriter();

    /// <inheritdoc cref="Read"/>
    public async ValueTask<StoredState> ReadState(string grain)
    {
        try
        {
            return await inner.ReadState(grain);
        }
        catch (DbException failure)
        {
            throw Unavailable(failure);
        }
    }

    /// <exception cref="DomainException">The database did not answer: <c>storage_unavailable</c>.</exception>
    public async Task<T> Read<T>(Func<DbConnection, Task<T>> query, CancellationToken cancellation)
    {
        try
        {
            return await inner.Read(query, cancellation);
        }
        catch (DbException failure)
        {
            throw Unavailable(failure);
        }
    }

    public object Time(DateTimeOffset time) => inner.Time(time);

    public string Micros(string column) => inner.Micros(column);

    public string Integers(string parameter) => inner.Integers(parameter);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private DomainException Unavailable(DbException failure)
    {
        LogFailure(failure);
        return new DomainException(ErrorKind.Unavailable, "storage_unavailable", "The database did not answer; it is safe to send this again.");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The database did not answer a read")]
    private partial void LogFailure(Exception failure);
}
