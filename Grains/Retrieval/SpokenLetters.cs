namespace Ampl.Retrieval;

/// <summary>How abbreviations are said, letter by letter, so that "एक्सयूवी" finds "xuv" and "आरएसए" finds "rsa".</summary>
internal static class SpokenLetters
{
    private const int Longest = 3;

    /// <summary>The names of the letters, a to z.</summary>
    private static readonly string[] Names =
        ["e", "bi", "si", "di", "i", "ef", "ji", "ec", "ai", "je", "ke", "el", "em", "en", "o", "pi", "kiu", "ar", "es", "ti", "iu", "vi", "dabliu", "eks", "vai", "jed"];

    /// <summary>"gt" as "jiti", with the figures behind it; null of a word that is no abbreviation.</summary>
    public static string? Of(ReadOnlySpan<char> word)
    {
        var letters = 0;
        while (letters < word.Length && char.IsAsciiLetterLower(word[letters])) letters++;
        if (letters is < 2 or > Longest) return null;
        var said = "";
        foreach (var letter in word[..letters]) said += Names[letter - 'a'];
        return string.Concat(said, word[letters..]);
    }
}
