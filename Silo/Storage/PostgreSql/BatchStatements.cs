using Npgsql;

namespace Ampl.Silo.Storage.PostgreSql;

/// <summary>A batch laid out as one statement for each table it touches.</summary>
internal sealed class BatchStatements
{
    private readonly RowArrays _first = new(
        "INSERT INTO grain_state (grain, version, state) SELECT unnest($1), 1, unnest($2)",
        ColumnArray.For(ColumnKind.Text), ColumnArray.For(ColumnKind.Utf8));

    private readonly RowArrays _next = new(
        """
        WITH taken AS (
            UPDATE grain_state s SET version = s.version + 1, state = w.state
            FROM (SELECT unnest($1) AS grain, unnest($2) AS state, unnest($3) AS version) w
            WHERE s.grain = w.grain AND s.version = w.version RETURNING 1)
        SELECT 1 / (count(*) = cardinality($1))::integer FROM taken
        """,
        ColumnArray.For(ColumnKind.Text), ColumnArray.For(ColumnKind.Utf8), ColumnArray.For(ColumnKind.Integer));

    private readonly RowArrays[] _facts = [.. FactTables.All.Select(table => new RowArrays(InsertSql(table), table.Columns.Select(column => ColumnArray.For(column.Kind))))];

    public void Add(StateWrite write)
    {
        var snapshot = write.Expected == 0 ? _first : _next;
        snapshot.Text(write.Grain);
        snapshot.Utf8(write.State);
        if (write.Expected != 0) snapshot.Integer(write.Expected);
        for (var ordinal = 0; ordinal < write.Facts.Length; ordinal++)
        {
            var table = FactTables.IndexOf(write.Facts[ordinal]);
            FactTables.All[table].Write(write, ordinal, _facts[table]);
        }
    }

    /// <summary>Those with something to write; snapshots come first, so that a batch that will be refused writes no facts.</summary>
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

    /// <summary>
    /// True when a snapshot was refused: it was there already, or not every version was as expected, for which the update
    /// divides by zero. Either fails the whole batch, so the facts that are sent along need no check of their own; a
    /// refusal is rare, and its batch is then tried write by write.
    /// </summary>
    public static bool IsRefusal(PostgresException failure) =>
        failure is { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "grain_state" } or { SqlState: PostgresErrorCodes.DivisionByZero };

    private static string InsertSql(FactTable table)
    {
        var values = string.Join(", ", Enumerable.Range(1, table.Columns.Length).Select(number => $"unnest(${number})"));
        return $"INSERT INTO {table.Name} ({table.ColumnList}) SELECT {values}";
    }
}
