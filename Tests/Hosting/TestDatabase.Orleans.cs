namespace Ampl.Tests.Hosting;

/// <summary>Where the grains of a test keep their state: silos share a database on a server.</summary>
internal static class TestDatabase
{
    public static async Task<string> New(TemporaryDirectory directory)
    {
        var server = await TestContext.Current.GetFixture<PostgresServer>() ?? throw new InvalidOperationException("There is no PostgreSQL for this test");
        return await server.CreateDatabase();
    }
}
