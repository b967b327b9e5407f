using System.Collections.Immutable;
using Ampl.Storage;

namespace Ampl.Silo.Storage;

internal enum ColumnKind
{
    Text,

    /// <summary>Text that is UTF-8 already.</summary>
    Utf8,

    Integer,
    Flag,
    Time,
}

internal readonly record struct Column(string Name, ColumnKind Kind);

/// <summary>Takes the values of one row, in the order of the table's columns.</summary>
internal interface IRowWriter
{
    void Text(string? value);

    void Utf8(byte[]? value);

    void Integer(long? value);

    void Flag(bool value);

    void Time(DateTimeOffset value);
}

/// <summary>How the facts of one type are laid out as rows.</summary>
internal abstract class FactTable(string name, ImmutableArray<Column> columns)
{
    /// <summary>Every fact table begins with these; they are its primary key or at least name the fact.</summary>
    private static readonly ImmutableArray<Column> KeyColumns =
    [
        new("grain", ColumnKind.Text), new("version", ColumnKind.Integer), new("ordinal", ColumnKind.Integer),
    ];

    public string Name { get; } = name;

    public ImmutableArray<Column> Columns { get; } = KeyColumns.AddRange(columns);

    public string ColumnList => string.Join(", ", Columns.Select(column => column.Name));

    public abstract Type FactType { get; }

    public void Write(StateWrite write, int ordinal, IRowWriter row)
    {
        row.Text(write.Grain);
        row.Integer(write.Version);
        row.Integer(ordinal);
        WriteFact(write.Grain, write.Facts[ordinal], row);
    }

    protected abstract void WriteFact(string grain, Fact fact, IRowWriter row);
}

internal abstract class FactTable<T>(string name, params ImmutableArray<Column> columns) : FactTable(name, columns)
    where T : Fact
{
    public override Type FactType => typeof(T);

    protected sealed override void WriteFact(string grain, Fact fact, IRowWriter row) => WriteFact(grain, (T)fact, row);

    protected abstract void WriteFact(string grain, T fact, IRowWriter row);
}
