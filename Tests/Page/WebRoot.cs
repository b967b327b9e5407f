namespace Ampl.Tests.Page;

/// <summary>The page and the widget as they lie in the source tree.</summary>
internal static class WebRoot
{
    public static string Folder { get; } = Path.Combine(Root(AppContext.BaseDirectory), "Api", "wwwroot");

    /// <summary>What one visitor downloads for the chat, without the words of the other languages.</summary>
    public static IEnumerable<string> Widget(string language) =>
        Directory.EnumerateFiles(Path.Combine(Folder, "widget"))
            .Append(Path.Combine(Folder, "widget.js"))
            .Append(Path.Combine(Folder, "widget", "words", $"{language}.js"));

    public static IEnumerable<string> Scripts() =>
        Widget("en").Concat(Directory.EnumerateFiles(Path.Combine(Folder, "widget", "words")))
            .Append(Path.Combine(Folder, "page.js"))
            .Where(file => file.EndsWith(".js", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Folder, .. path]));

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "Ampl.sln"))
            ? folder
            : Root(Directory.GetParent(folder)?.FullName ?? throw new DirectoryNotFoundException("Ampl.sln is in no parent folder"));
}
