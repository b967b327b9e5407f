namespace Ampl.Understanding.Text;

/// <summary>Takes the case endings of Marathi, Gujarati and English off a word that is unknown with them ("लाखांपर्यंत", "cretachi").</summary>
internal sealed class WordEndings
{
    private const int ShortestLatinRoot = 4;
    private const int ShortestIndicRoot = 2;
    private const int ShortestNativeName = 3;
    private readonly string[][] _endings = [[], [], [], []];

    public WordEndings(IEnumerable<Suffixes> suffixes)
    {
        foreach (var (script, endings) in suffixes) _endings[(int)script] = [.. endings.OrderByDescending(ending => ending.Length)];
    }

    /// <summary>The word's number without its ending, or 0 when that is unknown too.</summary>
    public int Root(ReadOnlySpan<char> word, Script script, Lexicon lexicon)
    {
        var shortest = script == Script.Latin ? ShortestLatinRoot : ShortestIndicRoot;
        foreach (var ending in _endings[(int)script])
        {
            if (word.Length - ending.Length < shortest || !word.EndsWith(ending)) continue;
            var number = lexicon.Find(word[..^ending.Length]);
            if (number != 0) return number;
        }

        return 0;
    }

    /// <summary>The name that a native word sounds like as it stands, else without its ending.</summary>
    public int Name(ReadOnlySpan<char> word, Script script, Lexicon lexicon)
    {
        if (script is not (Script.Devanagari or Script.Gujarati)) return 0;
        var whole = lexicon.FindName(word, script);
        if (whole != 0) return whole;
        foreach (var ending in _endings[(int)script])
        {
            if (word.Length - ending.Length < ShortestNativeName || !word.EndsWith(ending)) continue;
            var number = lexicon.FindName(word[..^ending.Length], script);
            if (number != 0) return number;
        }

        return 0;
    }
}
