using System.Text;

namespace Ampl.Silo.Storage.PostgreSql;

/// <summary>A batch laid out as one statement for each table it touches.</summary>
internal sealed class BatchStatements
{
    private readonly RowArrays _first = new(
        "INSERT INTO grain_state (grain, version, state) SELECT grain, 1, state FROM unnest($1, $2) AS w (grain, state) ON CONFLICT DO NOTHING RETURNING grain",
        [ColumnKind.Text, ColumnKind.Text]);

    private readonly RowArrays _next = new(
        "UPDATE grain_state s SET version = s.version + 1, state = w.state FROM unnest($1, $2, $3) AS w (grain, state, version) WHERE s.grain = w.grain AND s.version = w.version RETURNING s.grain",
        [ColumnKind.Text, ColumnKind.Text, ColumnKind.Integer]);

    private readonly RowArrays[] _facts = [.. FactTables.All.Select(table => new RowArrays(InsertSql(table), table.Columns.Select(column => column.Kind)))];

    public int Snapshots => _first.Count + _next.Count;

    public void Add(StateWrite write)
    {
        var snapshot = write.Expected == 0 ? _first : _next;
        snapshot.Text(write.Grain);
        snapshot.Text(write.State is null ? null : Encoding.UTF8.GetString(write.State));
        if (write.Expected != 0) snapshot.Integer(write.Expected);
        for (var ordinal = 0; ordinal < write.Facts.Length; ordinal++)
        {
            var table = FactTables.IndexOf(write.Facts[ordinal]);
            FactTables.All[table].Write(write, ordinal, _facts[table]);
        }
    }

    /// <summary>Those with something to write; snapshots come first, because facts follow only a snapshot that was taken.</summary>
    public IEnumerable<RowArrays> Filled()
    {
        if (_first.Count > 0) yield return _first;
        if (_next.Count > 0) yield return _next;
        foreach (var facts in _facts)
            if (facts.Count > 0)
                yield return facts;
    }

    public void Clear()
    {
        _first.Clear();
        _next.Clear();
        foreach (var facts in _facts) facts.Clear();
    }

    /// <summary>Leaves out the facts of a write whose snapshot was refused: its row was not written by this very transaction.</summary>
    private static string InsertSql(FactTable table)
    {
        var parameters = string.Join(", ", Enumerable.Range(1, table.Columns.Length).Select(number => $"${number}"));
        return $"""
            INSERT INTO {table.Name} ({table.ColumnList})
            SELECT f.* FROM unnest({parameters}) AS f ({table.ColumnList})
            WHERE EXISTS (SELECT FROM grain_state s
                          WHERE s.grain = f.grain AND s.version = f.version AND s.xmin = pg_current_xact_id()::xid)
            """;
    }
}
