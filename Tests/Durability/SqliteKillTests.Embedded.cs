using System.Data.Common;
using Ampl.Tests.Hosting;
using Microsoft.Data.Sqlite;

namespace Ampl.Tests.Durability;

public sealed class SqliteKillTests : KillTests, IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    protected override Task<string> NewDatabase() => Task.FromResult(_directory.SqliteUrl);

    protected override DbConnection Connect(string databaseUrl) =>
        new SqliteConnection($"Data Source={Path.Combine(_directory.Path, "ampl.db")};Pooling=false");
}
