namespace Ampl.Tests.Replies;

/// <summary>Files of data/ in the solution that the tests were built from.</summary>
internal static class ProductData
{
    public static string Read(string name) =>
        TryRead(name) ?? throw new FileNotFoundException($"data/{name} is not in the solution.", name);

    public static string? TryRead(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (!File.Exists(Path.Combine(at.FullName, "Ampl.sln"))) continue;
            var path = Path.Combine(at.FullName, "data", name);
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }

        return null;
    }
}
