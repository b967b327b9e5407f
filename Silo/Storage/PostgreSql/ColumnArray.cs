using Npgsql;
using NpgsqlTypes;

namespace Ampl.Silo.Storage.PostgreSql;

/// <summary>The values of one column for all rows of a batch: one parameter, however many rows.</summary>
internal abstract class ColumnArray
{
    public abstract NpgsqlParameter Parameter { get; }

    public abstract int Count { get; }

    public abstract void Clear();

    public static ColumnArray For(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => new ColumnArray<string?>(NpgsqlDbType.Text),
        ColumnKind.Utf8 => new ColumnArray<byte[]?>(NpgsqlDbType.Text),
        ColumnKind.Integer => new ColumnArray<long?>(NpgsqlDbType.Bigint),
        ColumnKind.Flag => new ColumnArray<bool>(NpgsqlDbType.Boolean),
        _ => new ColumnArray<DateTime>(NpgsqlDbType.TimestampTz),
    };
}

internal sealed class ColumnArray<T>(NpgsqlDbType type) : ColumnArray
{
    private readonly List<T> _values = [];

    public override NpgsqlParameter Parameter => new NpgsqlParameter<List<T>> { TypedValue = _values, NpgsqlDbType = NpgsqlDbType.Array | type };

    public override int Count => _values.Count;

    public void Add(T value) => _values.Add(value);

    public override void Clear() => _values.Clear();
}

/// <summary>Rows of one table, gathered column by column and inserted or updated by one statement.</summary>
internal sealed class RowArrays : IRowWriter
{
    private readonly ColumnArray[] _columns;
    private int _next;

    public RowArrays(string sql, params IEnumerable<ColumnArray> columns)
    {
        _columns = [.. columns];
        Command = new NpgsqlBatchCommand(sql);
        foreach (var column in _columns) Command.Parameters.Add(column.Parameter);
    }

    public NpgsqlBatchCommand Command { get; }

    public int Count => _columns[0].Count;

    /// <summary>A NUL is the one character that PostgreSQL's text cannot hold.</summary>
    public void Text(string? value) =>
        Column<string?>().Add(value is not null && value.Contains('\0', StringComparison.Ordinal) ? value.Replace('\0', '\uFFFD') : value);

    public void Utf8(byte[]? value) => Column<byte[]?>().Add(value);

    public void Integer(long? value) => Column<long?>().Add(value);

    public void Flag(bool value) => Column<bool>().Add(value);

    public void Time(DateTimeOffset value) => Column<DateTime>().Add(value.UtcDateTime);

    public void Clear()
    {
        _next = 0;
        foreach (var column in _columns) column.Clear();
    }

    private ColumnArray<T> Column<T>()
    {
        var column = (ColumnArray<T>)_columns[_next];
        _next = (_next + 1) % _columns.Length;
        return column;
    }
}
