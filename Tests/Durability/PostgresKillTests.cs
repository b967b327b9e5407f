using System.Data.Common;
using Ampl.Silo.Storage;
using Ampl.Tests.Hosting;
using Npgsql;

namespace Ampl.Tests.Durability;

public sealed class PostgresKillTests(PostgresServer server) : KillTests
{
    protected override Task<string> NewDatabase() => server.CreateDatabase();

    protected override DbConnection Connect(string databaseUrl) => new NpgsqlConnection(DatabaseUrl.Parse(databaseUrl).ConnectionString);
}
