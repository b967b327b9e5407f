namespace Ampl.Tests.Hosting;

/// <summary>Where the grains of a test keep their state: a file of its own.</summary>
internal static class TestDatabase
{
    public static Task<string> New(TemporaryDirectory directory) => Task.FromResult(directory.SqliteUrl);
}
