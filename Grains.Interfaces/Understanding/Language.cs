namespace Ampl.Understanding;

/// <summary>Language and script of a message or a reply; Devanagari alone does not tell Hindi from Marathi.</summary>
public enum Language
{
    English,
    Hindi,
    HindiLatin,
    Marathi,
    Gujarati,
    MarathiLatin,
    GujaratiLatin,
}

/// <summary>The BCP 47 tags that the wire uses.</summary>
public static class LanguageTag
{
    private static readonly string[] Tags = ["en", "hi", "hi-Latn", "mr", "gu", "mr-Latn", "gu-Latn"];

    public static string Tag(this Language language) => Tags[(int)language];

    /// <summary>False for a tag we do not speak; "hinglish" is accepted for hi-Latn.</summary>
    public static bool TryParse(string tag, out Language language)
    {
        var index = string.Equals(tag, "hinglish", StringComparison.OrdinalIgnoreCase)
            ? (int)Language.HindiLatin
            : Array.FindIndex(Tags, known => string.Equals(known, tag, StringComparison.OrdinalIgnoreCase));
        language = index < 0 ? default : (Language)index;
        return index >= 0;
    }
}
