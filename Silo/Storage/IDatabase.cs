using System.Data.Common;

namespace Ampl.Silo.Storage;

/// <summary>A stored snapshot; version zero when there never was one, null JSON when it was cleared.</summary>
internal readonly record struct StoredState(long Version, byte[]? Json);

/// <summary>One of the two databases, opened; what differs between them stays behind it.</summary>
internal interface IDatabase : IAsyncDisposable
{
    /// <summary>Brings the schema up to date; before that nothing can be read or written.</summary>
    Task Open(CancellationToken cancellation);

    /// <summary>A connection that only the commit queue uses.</summary>
    IBatchWriter CreateWriter();

    ValueTask<StoredState> ReadState(string grain);

    /// <summary>Lends a connection that cannot write.</summary>
    Task<T> Read<T>(Func<DbConnection, Task<T>> query, CancellationToken cancellation);

    /// <summary>A time as a query parameter.</summary>
    object Time(DateTimeOffset time);

    /// <summary>SQL for a time column as microseconds since 1970, the one form that both databases return alike.</summary>
    string Micros(string column);

    /// <summary>SQL for the rows of a parameter that is a JSON array of integers.</summary>
    string Integers(string parameter);
}
