using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Ampl.Silo.Storage.Sqlite;

/// <summary>Opens connections with the settings that durability rests on, and keeps those that read.</summary>
internal sealed class SqliteConnections(string path, int mostKept) : IDisposable
{
    private const string Durable =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -8000;";
    private const string ReadOnly = "PRAGMA query_only = ON; PRAGMA cache_size = -4000;";

    private readonly ConcurrentBag<SqliteReader> _idle = [];

    static SqliteConnections() => SQLitePCL.Batteries_V2.Init();

    public SqliteConnection OpenWriter() => Open(Durable);

    public SqliteReader Rent() => _idle.TryTake(out var reader) ? reader : new SqliteReader(Open(ReadOnly));

    public void Return(SqliteReader reader)
    {
        if (_idle.Count < mostKept) _idle.Add(reader);
        else reader.Dispose();
    }

    private SqliteConnection Open(string settings)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON; {settings}";
        command.ExecuteNonQuery();
        return connection;
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var reader)) reader.Dispose();
    }
}

/// <summary>A connection that only reads, with the one query that every activation makes.</summary>
internal sealed class SqliteReader(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement _readState = new(connection.Handle!, "SELECT version, state FROM grain_state WHERE grain = $1");

    public SqliteConnection Connection => connection;

    public StoredState ReadState(string grain)
    {
        _readState.Text(grain);
        var stored = _readState.Step() ? new StoredState(_readState.ReadInteger(0), _readState.ReadUtf8(1)) : default;
        _readState.Reset();
        return stored;
    }

    public void Dispose()
    {
        _readState.Dispose();
        connection.Dispose();
    }
}
