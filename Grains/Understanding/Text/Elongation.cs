namespace Ampl.Understanding.Text;

/// <summary>Undoes letters repeated for emphasis: "pleeease", "bahuttt", "हाांां".</summary>
internal static class Elongation
{
    private const int Emphatic = 3;

    /// <summary>Shortens runs of three and more to two, or to one where only that makes a known word.</summary>
    public static void Shorten(Tokens tokens, int index, Lexicon lexicon)
    {
        var word = tokens.Folded(index);
        if (LongestRun(word) < Emphatic) return;
        Span<char> twice = stackalloc char[word.Length];
        Span<char> once = stackalloc char[word.Length];
        var two = Squeeze(word, twice, 2);
        var one = Squeeze(word, once, 1);
        var known = lexicon.Find(twice[..two]) == 0 && lexicon.Find(once[..one]) != 0;
        tokens.Replace(index, known || two < 4 ? once[..one] : twice[..two]);
    }

    private static int LongestRun(ReadOnlySpan<char> word)
    {
        int longest = 1, run = 1;
        for (var i = 1; i < word.Length; i++)
        {
            run = word[i] == word[i - 1] ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static int Squeeze(ReadOnlySpan<char> word, Span<char> into, int keep)
    {
        int length = 0, run = 0;
        for (var i = 0; i < word.Length; i++)
        {
            run = i > 0 && word[i] == word[i - 1] ? run + 1 : 1;
            if (run <= (IsEmphatic(word, i) ? keep : Emphatic - 1)) into[length++] = word[i];
        }

        return length;
    }

    /// <summary>Only letters of a run of three or more are squeezed; "too good" keeps its pairs.</summary>
    private static bool IsEmphatic(ReadOnlySpan<char> word, int at)
    {
        int first = at, last = at;
        while (first > 0 && word[first - 1] == word[at]) first--;
        while (last + 1 < word.Length && word[last + 1] == word[at]) last++;
        return last - first + 1 >= Emphatic;
    }
}
