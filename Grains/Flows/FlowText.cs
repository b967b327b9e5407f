using Ampl.Understanding;

namespace Ampl.Flows;

/// <summary>One text of a flow in every language that we reply in.</summary>
internal sealed class FlowText
{
    private static readonly Language[] Languages = Enum.GetValues<Language>();
    private readonly string[] _texts;

    private FlowText(string[] texts) => _texts = texts;

    public string this[Language language] => _texts[(int)language];

    public IEnumerable<string> All => _texts.Distinct();

    /// <param name="what">What the text is, for the error message.</param>
    /// <exception cref="FormatException">A language is unknown, or one that everybody must be able to read is missing.</exception>
    public static FlowText Of(IReadOnlyDictionary<string, string>? byTag, string what)
    {
        if (byTag is null) throw new FormatException($"{what} is missing");
        var odd = byTag.Keys.FirstOrDefault(tag => !LanguageTag.TryParse(tag, out _));
        if (odd is not null) throw new FormatException($"{what}: language {odd} is not known");
        return new FlowText([.. Languages.Select(language => Find(byTag, language, what))]);
    }

    /// <summary>Romanised Marathi and Gujarati fall back to Hinglish, as the phrases of replies do.</summary>
    private static string Find(IReadOnlyDictionary<string, string> byTag, Language language, string what)
    {
        if (byTag.TryGetValue(language.Tag(), out var text) && text.Length > 0) return text;
        return language is Language.MarathiLatin or Language.GujaratiLatin
            ? Find(byTag, Language.HindiLatin, what)
            : throw new FormatException($"{what} is missing in {language.Tag()}");
    }
}
