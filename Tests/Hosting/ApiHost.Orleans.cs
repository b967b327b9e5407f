namespace Ampl.Tests.Hosting;

internal sealed partial class ApiHost
{
    /// <summary>A silo meets its cluster in PostgreSQL.</summary>
    private static async Task<string> NewDatabase(TemporaryDirectory directory)
    {
        var server = await TestContext.Current.GetFixture<PostgresServer>() ?? throw new InvalidOperationException("There is no PostgreSQL for this test");
        return await server.CreateDatabase();
    }
}
