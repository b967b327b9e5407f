using SQLitePCL;

namespace Ampl.Silo.Storage.Sqlite;

/// <summary>Inserts the facts of a write: neighbours of one type in one statement.</summary>
internal sealed class SqliteFactInserts(sqlite3 database) : IDisposable
{
    private const int MostRows = 8;

    private readonly SqliteStatement?[] _statements = new SqliteStatement?[FactTables.All.Length * MostRows];

    public void Insert(StateWrite write)
    {
        var facts = write.Facts;
        for (var start = 0; start < facts.Length;)
        {
            var table = FactTables.IndexOf(facts[start]);
            var end = start + 1;
            while (end < facts.Length && end - start < MostRows && FactTables.IndexOf(facts[end]) == table) end++;
            var statement = For(table, end - start);
            for (; start < end; start++) FactTables.All[table].Write(write, start, statement);
            statement.Run();
        }
    }

    private SqliteStatement For(int table, int rows)
    {
        ref var statement = ref _statements[(table * MostRows) + rows - 1];
        statement ??= new SqliteStatement(database, Sql(FactTables.All[table], rows));
        return statement.Start();
    }

    /// <summary>
    /// A row that is refused ends the transaction, as it would anyway; so SQLite need not keep copies of pages
    /// from which to undo one statement of several rows.
    /// </summary>
    private static string Sql(FactTable table, int rows)
    {
        var row = $"({string.Join(", ", Enumerable.Repeat("?", table.Columns.Length))})";
        return $"INSERT OR ROLLBACK INTO {table.Name} ({table.ColumnList}) VALUES {string.Join(", ", Enumerable.Repeat(row, rows))}";
    }

    public void Dispose()
    {
        foreach (var statement in _statements) statement?.Dispose();
    }
}
