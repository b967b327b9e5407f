using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ampl.Silo.Storage.Sqlite;

/// <summary>
/// A statement prepared once and run many times through the library's own calls: the turn's path is
/// too hot for a command object with a dictionary of named parameters.
/// </summary>
internal sealed class SqliteStatement : IRowWriter, IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _utf8 = new byte[4096];
    private int _next;

    public SqliteStatement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    /// <summary>Forgets values that an interrupted write had bound.</summary>
    public SqliteStatement Start()
    {
        _next = 0;
        return this;
    }

    public void Text(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            Check(value is null ? raw.sqlite3_bind_null(_statement, ++_next) : raw.sqlite3_bind_text(_statement, ++_next, ""));
            return;
        }
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (most > _utf8.Length) _utf8 = new byte[most];
        Utf8(_utf8.AsSpan(0, Encoding.UTF8.GetBytes(value, _utf8)));
    }

    public void Utf8(byte[]? value)
    {
        if (value is null) Text(null);
        else Utf8(value.AsSpan());
    }

    private void Utf8(ReadOnlySpan<byte> value) => Check(raw.sqlite3_bind_text(_statement, ++_next, value));

    public void Integer(long? value) =>
        Check(value is { } number ? raw.sqlite3_bind_int64(_statement, ++_next, number) : raw.sqlite3_bind_null(_statement, ++_next));

    public void Flag(bool value) => Integer(value ? 1 : 0);

    public void Time(DateTimeOffset value) => Integer(UnixTime.Micros(value));

    public void Value(object? value)
    {
        switch (value)
        {
            case null: Text(null); break;
            case string text: Text(text); break;
            case long number: Integer(number); break;
            case int number: Integer(number); break;
            case bool flag: Flag(flag); break;
            case DateTimeOffset time: Time(time); break;
            case double number: Check(raw.sqlite3_bind_double(_statement, ++_next, number)); break;
            default: throw new NotSupportedException($"{value.GetType()} has no stored form");
        }
    }

    /// <summary>Runs with the values bound since the last run and returns how many rows changed.</summary>
    public int Run()
    {
        Step();
        Reset();
        return raw.sqlite3_changes(_database);
    }

    /// <summary>True when there is a row to read; after the last one the statement must be reset.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE) return code == raw.SQLITE_ROW;
        Reset();
        Check(code);
        return false;
    }

    public long ReadInteger(int column) => raw.sqlite3_column_int64(_statement, column);

    public byte[]? ReadUtf8(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL
        ? null
        : raw.sqlite3_column_blob(_statement, column).ToArray();

    public void Reset()
    {
        _next = 0;
        _ = raw.sqlite3_reset(_statement); // repeats the error that Step has thrown already
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE)) SqliteException.ThrowExceptionForRC(code, _database);
    }
}
