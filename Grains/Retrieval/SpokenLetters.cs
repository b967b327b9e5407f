namespace Ampl.Retrieval;

/// <summary>How abbreviations are said, letter by letter, so that "एक्सयूवी" finds "xuv" and "आरएसए" finds "rsa".</summary>
internal static class SpokenLetters
{
    private const int Longest = 3;
    private const char FirstGujarati = '\u0A80';
    private const int ScriptDistance = 0x180;

    /// <summary>The names of the letters, a to z.</summary>
    private static readonly string[] Names =
        ["e", "bi", "si", "di", "i", "ef", "ji", "ec", "ai", "je", "ke", "el", "em", "en", "o", "pi", "kiu", "ar", "es", "ti", "iu", "vi", "dabliu", "eks", "vai", "jed"];

    /// <summary>The same as Devanagari writes them, of which Gujarati is a copy further up.</summary>
    private static readonly (char Letter, string Name)[] Written =
    [
        ('a', "ए"), ('b', "बी"), ('c', "सी"), ('d', "डी"), ('e', "ई"), ('f', "एफ"), ('g', "जी"), ('h', "एच"), ('i', "आई"), ('i', "आय"), ('j', "जे"), ('k', "के"),
        ('l', "एल"), ('m', "एम"), ('n', "एन"), ('o', "ओ"), ('p', "पी"), ('q', "क्यू"), ('q', "क्यु"), ('r', "आर"), ('s', "एस"), ('t', "टी"), ('u', "यू"), ('u', "यु"),
        ('v', "वी"), ('v', "व्ही"), ('w', "डब्ल्यू"), ('w', "डब्ल्यु"), ('w', "डब्लू"), ('w', "डबल्यू"), ('x', "एक्स"), ('y', "वाई"), ('y', "वाय"), ('z', "जेड"), ('z', "ज़ेड"), ('z', "झेड"),
    ];

    /// <summary>The letters that a word of an Indian script says: "gj" of "જીજે", "mh" of "एमएच"; null when it says something else.</summary>
    public static string? In(string word)
    {
        Span<char> letters = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++) letters[i] = word[i] >= FirstGujarati ? (char)(word[i] - ScriptDistance) : word[i];
        return Letters(letters, Longest);
    }

    private static string? Letters(ReadOnlySpan<char> word, int most)
    {
        if (word.IsEmpty) return "";
        if (most == 0) return null;
        foreach (var (letter, name) in Written)
        {
            if (word.StartsWith(name) && Letters(word[name.Length..], most - 1) is { } rest) return letter + rest;
        }

        return null;
    }

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
