namespace Ampl.Understanding;

/// <summary>Devanagari and Gujarati, the scripts of our languages beside the Latin one.</summary>
internal static class IndicScript
{
    public static bool Is(char letter) => letter is >= '\u0900' and <= '\u0AFF';

    public static bool IsIn(string text) => text.AsSpan().ContainsAnyInRange('\u0900', '\u0AFF');

    public static bool Has(Language language) => language is Language.Hindi or Language.Marathi or Language.Gujarati;
}
