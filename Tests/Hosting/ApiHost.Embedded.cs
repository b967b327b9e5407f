namespace Ampl.Tests.Hosting;

internal sealed partial class ApiHost
{
    private static Task<string> NewDatabase(TemporaryDirectory directory) => Task.FromResult(directory.SqliteUrl);
}
