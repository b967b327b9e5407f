using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ampl.Silo.Storage.Sqlite;

/// <summary>
/// Moves what the log holds into the database file while the writer goes on. SQLite's own checkpoint follows a commit
/// and lets all writers wait until everything is moved. Here a second connection moves the bulk, and the writer only
/// the little that came meanwhile, after which the log starts over. Like SQLite's own, a checkpoint that fails loses
/// nothing and is made again later.
/// </summary>
internal sealed class SqliteCheckpoints : IDisposable
{
    /// <summary>Pages of 4 KB.</summary>
    private const int LongestLog = 10_000;

    private const int PagesWritten = 9; // SQLITE_DBSTATUS_CACHE_WRITE, https://sqlite.org/c3ref/c_dbstatus_options.html
    private const int KeepCount = 0;
    private const int ResetCount = 1;

    private readonly SqliteConnection _mover;
    private readonly BatchThread<SqliteConnection> _thread;
    private volatile Stage _stage;

    public SqliteCheckpoints(SqliteConnection mover)
    {
        _mover = mover;
        _thread = new BatchThread<SqliteConnection>("ampl-checkpoint", 1, movers => MoveBulk(movers[0]));
    }

    private enum Stage : byte { Gathering, Moving, Moved }

    /// <summary>Called by the writer between transactions.</summary>
    public void AfterCommit(sqlite3 writer)
    {
        if (_stage == Stage.Gathering && Written(writer, KeepCount) >= LongestLog)
        {
            _stage = Stage.Moving;
            _thread.Add(_mover);
        }
        else if (_stage == Stage.Moved)
        {
            Move(writer);
            Written(writer, ResetCount);
            _stage = Stage.Gathering;
        }
    }

    private void MoveBulk(SqliteConnection mover)
    {
        Move(mover.Handle!);
        _stage = Stage.Moved;
    }

    private static void Move(sqlite3 database) => _ = raw.sqlite3_wal_checkpoint_v2(database, "main", raw.SQLITE_CHECKPOINT_PASSIVE, out _, out _);

    private static int Written(sqlite3 writer, int reset)
    {
        _ = raw.sqlite3_db_status(writer, PagesWritten, out var pages, out _, reset);
        return pages;
    }

    public void Dispose()
    {
        _thread.Dispose();
        _mover.Dispose();
    }
}
