namespace Ampl.Tests.Hosting;

/// <summary>Where the repository's own sample data lies, found from the test binary upwards.</summary>
internal static class SampleData
{
    public static string Root { get; } = FindRoot();

    public static string Directory => Path.Combine(Root, "data");

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Ampl.sln"))) return at.FullName;
        }
        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
