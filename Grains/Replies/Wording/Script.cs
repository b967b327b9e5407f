using Ampl.Understanding;

namespace Ampl.Replies.Wording;

/// <summary>The scripts our languages are written in.</summary>
internal static class Script
{
    public static bool IsDevanagari(char c) => c is >= '\u0900' and <= '\u097F';

    public static bool IsGujarati(char c) => c is >= '\u0A80' and <= '\u0AFF';

    /// <summary>False when a reader of this language would stumble over a text's script, or over English where Hindi is spoken.</summary>
    public static bool Suits(string text, Language language) => language switch
    {
        Language.Hindi or Language.Marathi => Share(text, IsDevanagari) > 0.3,
        Language.Gujarati => Share(text, IsGujarati) > 0.3,
        Language.English => Share(text, char.IsAsciiLetter) > 0.5,
        _ => false,
    };

    /// <summary>Share of the letters that pass; marks count as letters, since Indic vowels are marks.</summary>
    public static double Share(string text, Func<char, bool> passes)
    {
        var (letters, passed) = (0, 0);
        foreach (var c in text)
        {
            if (char.IsDigit(c) || (!char.IsLetter(c) && !IsDevanagari(c) && !IsGujarati(c))) continue;
            letters++;
            if (passes(c)) passed++;
        }

        return letters == 0 ? 1 : (double)passed / letters;
    }
}
