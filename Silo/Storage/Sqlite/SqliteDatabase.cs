using System.Data.Common;
using Ampl.Silo.Hosting;
using Microsoft.Data.Sqlite;

namespace Ampl.Silo.Storage.Sqlite;

/// <summary>One file, written by one thread and read by many.</summary>
internal sealed class SqliteDatabase(string path, int readConnections, TimeProvider time) : IDatabase
{
    private readonly SqliteConnections _connections = new(path, readConnections);

    public async Task Open(CancellationToken cancellation)
    {
        try
        {
            CreatePrivately();
            await using var connection = _connections.OpenWriter();
            await using var transaction = connection.BeginTransaction(deferred: false);
            await Migrations.Apply(connection, transaction, Migration.All("sqlite"), time, cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new SettingException(DatabaseUrl.Setting, $"names a SQLite file that cannot be used, {path}: {failure.Message}", failure);
        }
    }

    public IBatchWriter CreateWriter() => new SqliteBatchWriter(_connections.OpenWriter(), new SqliteCheckpoints(_connections.OpenWriter()));

    public ValueTask<StoredState> ReadState(string grain)
    {
        var reader = _connections.Rent();
        try
        {
            return ValueTask.FromResult(reader.ReadState(grain));
        }
        finally
        {
            _connections.Return(reader);
        }
    }

    public async Task<T> Read<T>(Func<DbConnection, Task<T>> query, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var reader = _connections.Rent();
        try
        {
            return await query(reader.Connection);
        }
        finally
        {
            _connections.Return(reader);
        }
    }

    public object Time(DateTimeOffset moment) => UnixTime.Micros(moment);

    public string Micros(string column) => column;

    public string Integers(string parameter) => $"SELECT value FROM json_each({parameter})";

    public ValueTask DisposeAsync()
    {
        _connections.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Others on this machine must not read customers' words.</summary>
    private void CreatePrivately()
    {
        var folder = Path.GetDirectoryName(path)!;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }
        if (!Directory.Exists(folder))
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (File.Exists(path)) return;
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        using var file = new FileStream(path, options);
    }
}
