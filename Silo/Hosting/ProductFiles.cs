namespace Ampl.Silo.Hosting;

/// <summary>
/// Finds files that ship with the product ("understanding/expansion.json"): the data directory's own copy wins,
/// then the one beside the binary, then the one in the solution that the binary was built from.
/// </summary>
internal sealed class ProductFiles(string dataDirectory)
{
    public string DataDirectory { get; } = Resolve(dataDirectory);

    /// <summary>
    /// A relative data directory is tried from the working directory, then from the solution root. Started inside the
    /// build output, the copy of the product files there is not taken for a dealer's folder.
    /// </summary>
    public static string Resolve(string directory)
    {
        var here = Path.GetFullPath(directory);
        if (Path.IsPathRooted(directory) || SolutionRoot() is not { } root) return here;
        var inSolution = Path.GetFullPath(directory, root);
        var isHere = Directory.Exists(here) && here != Path.Combine(AppContext.BaseDirectory, "data");
        return isHere || !Directory.Exists(inSolution) ? here : inSolution;
    }

    public string? Find(string name) => Candidates(name).FirstOrDefault(File.Exists);

    /// <exception cref="FileNotFoundException">The file is nowhere; the message names the places.</exception>
    public string Require(string name) =>
        Find(name) ?? throw new FileNotFoundException($"{name} was not found; looked at {string.Join(", ", Candidates(name))}.", name);

    public string? Read(string name) => Find(name) is { } path ? File.ReadAllText(path) : null;

    private IEnumerable<string> Candidates(string name)
    {
        yield return Path.Combine(DataDirectory, name);
        yield return Path.Combine(AppContext.BaseDirectory, "data", name);
        if (SolutionRoot() is { } root) yield return Path.Combine(root, "data", name);
    }

    /// <summary>All files of a folder: each name once, from the first place that has it, sorted by name.</summary>
    public IEnumerable<string> All(string folder, string pattern) =>
        Candidates(folder).Where(Directory.Exists).SelectMany(place => Directory.EnumerateFiles(place, pattern))
            .DistinctBy(Path.GetFileName, StringComparer.Ordinal).OrderBy(Path.GetFileName, StringComparer.Ordinal);

    public static string? SolutionRoot()
    {
        foreach (var start in (string[])[Directory.GetCurrentDirectory(), AppContext.BaseDirectory])
        {
            for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
            {
                if (File.Exists(Path.Combine(at.FullName, "Ampl.sln"))) return at.FullName;
            }
        }

        return null;
    }
}
