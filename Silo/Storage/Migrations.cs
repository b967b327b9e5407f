using System.Data.Common;
using Ampl.Silo.Hosting;
using Dapper;

namespace Ampl.Silo.Storage;

/// <summary>Brings a schema up to date inside a transaction that already keeps other processes out.</summary>
internal static class Migrations
{
    private const string CreateLog = """
        CREATE TABLE IF NOT EXISTS schema_migrations (
            number     INTEGER PRIMARY KEY,
            name       TEXT NOT NULL,
            checksum   TEXT NOT NULL,
            applied_at TEXT NOT NULL)
        """;

    /// <exception cref="SettingException">The database was written by another version than this.</exception>
    public static async Task Apply(
        DbConnection connection, DbTransaction transaction, IReadOnlyList<Migration> known, TimeProvider time, CancellationToken cancellation)
    {
        await Execute(CreateLog);
        var applied = (await connection.QueryAsync<AppliedMigration>(new CommandDefinition(
            "SELECT number, name, checksum FROM schema_migrations ORDER BY number", null, transaction, cancellationToken: cancellation))).AsList();
        foreach (var earlier in applied) Check(earlier, known);
        foreach (var migration in known.ExceptBy(applied.Select(earlier => earlier.Number), migration => migration.Number))
        {
            await Execute(migration.Sql);
            var row = new { migration.Number, migration.Name, migration.Checksum, At = time.GetUtcNow().ToString("O") };
            await Execute("INSERT INTO schema_migrations (number, name, checksum, applied_at) VALUES (@Number, @Name, @Checksum, @At)", row);
        }

        Task Execute(string sql, object? row = null) =>
            connection.ExecuteAsync(new CommandDefinition(sql, row, transaction, cancellationToken: cancellation));
    }

    private static void Check(AppliedMigration earlier, IReadOnlyList<Migration> known)
    {
        var ours = known.FirstOrDefault(migration => migration.Number == earlier.Number)
            ?? throw new SettingException(
                DatabaseUrl.Setting, $"names a database that was written by a newer version (migration {earlier.Number} '{earlier.Name}', this version knows {known[^1].Number}). Start that version, or restore a backup made before the upgrade.");
        if (!string.Equals(ours.Checksum, earlier.Checksum, StringComparison.Ordinal))
            throw new SettingException(
                DatabaseUrl.Setting, $"names a database whose migration {earlier.Number} '{earlier.Name}' is not this version's: it belongs to another build. Nothing was changed.");
    }

    private sealed record AppliedMigration
    {
        public int Number { get; init; }
        public string Name { get; init; } = "";
        public string Checksum { get; init; } = "";
    }
}
