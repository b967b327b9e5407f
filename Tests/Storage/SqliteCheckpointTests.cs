using Ampl.Silo.Storage;
using Ampl.Silo.Storage.Sqlite;
using Ampl.Tests.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Storage;

public sealed class SqliteCheckpointTests
{
    private const int Enough = 120 * 1024 * 1024;
    private const int MostWrites = 8_000;

    [Fact]
    public async Task The_log_starts_over_while_writes_go_on_and_nothing_is_lost()
    {
        using var directory = new TemporaryDirectory();
        var file = Path.Combine(directory.Path, "ampl.db");
        var text = new string('x', 64 * 1024);
        var written = 0;
        await using (var database = new SqliteDatabase(file, readConnections: 2, TimeProvider.System))
        {
            await database.Open(TestContext.Current.CancellationToken);
            using var queue = new CommitQueue(database.CreateWriter, NullLogger<CommitQueue>.Instance);
            await queue.Execute(new Statement("CREATE TABLE big (number INTEGER PRIMARY KEY, text TEXT NOT NULL)"));
            while (written < MostWrites && ((long)written * text.Length < Enough || Log(file) * 2 > (long)written * text.Length))
                await queue.Execute(new Statement("INSERT INTO big VALUES ($1, $2)", ++written, text));
        }

        written.ShouldBeLessThan(MostWrites);
        await using var reopened = new SqliteDatabase(file, readConnections: 1, TimeProvider.System);
        await reopened.Open(TestContext.Current.CancellationToken);
        (await reopened.Read(connection => Dapper.SqlMapper.ExecuteScalarAsync<long>(connection, "SELECT count(*) FROM big"), TestContext.Current.CancellationToken)).ShouldBe(written);
    }

    private static long Log(string file) => new FileInfo(file + "-wal").Length;
}
