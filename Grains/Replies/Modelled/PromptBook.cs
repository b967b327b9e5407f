using System.Collections.Frozen;
using System.Globalization;

namespace Ampl.Replies.Modelled;

/// <summary>What the model is told of its task for one kind of turn.</summary>
/// <param name="Version">"sales@1+rules@1", for the record of the turn.</param>
/// <param name="Text">With <c>{brand}</c> and <c>{language}</c> still to be filled.</param>
internal sealed record Prompt(string Version, string Text);

/// <summary>The prompts of data/prompts: rules for all, and a page for each type. A dealer's own file takes a page's place.</summary>
internal sealed class PromptBook
{
    private const string Rules = "rules";
    private const string VersionLine = "version:";
    private readonly FrozenDictionary<string, Prompt> _prompts;

    private PromptBook(FrozenDictionary<string, Prompt> prompts) => _prompts = prompts;

    /// <param name="read">Gives the text of a product file, or null when there is none.</param>
    /// <exception cref="FormatException">A page is missing, or does not begin with its version.</exception>
    public static PromptBook Load(Func<string, string?> read)
    {
        var (version, rules) = Page(Rules, read);
        return new PromptBook(PromptType.All.ToFrozenDictionary(type => type, type =>
        {
            var (number, text) = Page(type, read);
            return new Prompt($"{type}@{number}+{Rules}@{version}", $"{rules}\n\n{text}");
        }, StringComparer.Ordinal));
    }

    public Prompt For(string type) => _prompts[type];

    private static (int Version, string Text) Page(string name, Func<string, string?> read)
    {
        var file = $"prompts/{name}.md";
        var page = read(file) ?? throw new FormatException($"{file} is missing");
        var end = page.IndexOf('\n', StringComparison.Ordinal);
        return end > 0 && page.StartsWith(VersionLine, StringComparison.Ordinal)
            && int.TryParse(page[VersionLine.Length..end], NumberStyles.Integer, CultureInfo.InvariantCulture, out var version)
            ? (version, page[(end + 1)..].Trim())
            : throw new FormatException($"{file} must begin with a line like 'version: 1'");
    }
}
