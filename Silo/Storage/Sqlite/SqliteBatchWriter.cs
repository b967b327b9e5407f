using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ampl.Silo.Storage.Sqlite;

/// <summary>The only connection that writes. A turn is at most three statements: snapshot, messages, outbox.</summary>
internal sealed class SqliteBatchWriter : IBatchWriter
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCheckpoints _checkpoints;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _commit;
    private readonly SqliteStatement _rollback;
    private readonly SqliteStatement _first;
    private readonly SqliteStatement _next;
    private readonly SqliteFactInserts _facts;
    private readonly Dictionary<string, SqliteStatement> _others = new(StringComparer.Ordinal);

    public SqliteBatchWriter(SqliteConnection connection, SqliteCheckpoints checkpoints)
    {
        _checkpoints = checkpoints;
        _connection = connection;
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        _rollback = Prepare("ROLLBACK");
        _first = Prepare("INSERT INTO grain_state (state, grain, version) VALUES ($1, $2, 1) ON CONFLICT DO NOTHING");
        _next = Prepare("UPDATE grain_state SET state = $1, version = version + 1 WHERE grain = $2 AND version = $3");
        _facts = new SqliteFactInserts(connection.Handle!);
    }

    public void Write(IReadOnlyList<QueuedWrite> batch)
    {
        _begin.Run();
        try
        {
            foreach (var write in batch) Apply(write);
            _commit.Run();
        }
        catch
        {
            // Some errors, a full disk among them, have ended the transaction already.
            if (raw.sqlite3_get_autocommit(_connection.Handle) == 0) _rollback.Run();
            throw;
        }

        _checkpoints.AfterCommit(_connection.Handle!);
    }

    /// <summary>Not when the file or the disk is at fault: then each write alone would fail, and slowly.</summary>
    public bool CanRetry(Exception failure) => failure is not SqliteException
    {
        SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_READONLY or raw.SQLITE_IOERR or raw.SQLITE_CORRUPT
            or raw.SQLITE_FULL or raw.SQLITE_CANTOPEN or raw.SQLITE_NOTADB,
    };

    private void Apply(QueuedWrite write)
    {
        if (write is StateWrite state) Apply(state);
        else foreach (var statement in ((SqlWrite)write).Statements) Apply(statement);
    }

    private void Apply(StateWrite write)
    {
        var snapshot = (write.Expected == 0 ? _first : _next).Start();
        snapshot.Utf8(write.State);
        snapshot.Text(write.Grain);
        if (write.Expected != 0) snapshot.Integer(write.Expected);
        write.Conflict = snapshot.Run() == 0;
        if (!write.Conflict) _facts.Insert(write);
    }

    private void Apply(Statement statement)
    {
        if (!_others.TryGetValue(statement.Sql, out var prepared))
            _others.Add(statement.Sql, prepared = Prepare(statement.Sql));
        prepared.Start();
        foreach (var value in statement.Values) prepared.Value(value);
        prepared.Run();
    }

    private SqliteStatement Prepare(string sql) => new(_connection.Handle!, sql);

    public void Dispose()
    {
        foreach (var statement in _others.Values.Concat([_begin, _commit, _rollback, _first, _next])) statement.Dispose();
        _facts.Dispose();
        _checkpoints.Dispose();
        _connection.Dispose();
    }
}
