using System.Buffers;

namespace Ampl.Retrieval;

/// <summary>Cuts inflection from a folded word in place; light on purpose, since a wrong merge costs more than a missed one.</summary>
internal static class Stemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <summary>The stem of a folded word.</summary>
    public static string Of(string word)
    {
        Span<char> letters = word.Length <= WordReader.MaxWord ? stackalloc char[word.Length] : new char[word.Length];
        word.CopyTo(letters);
        var length = Stem(letters);
        return length == word.Length && letters.SequenceEqual(word) ? word : letters[..length].ToString();
    }

    /// <summary>Returns the length of the stem; the last character may have been rewritten (y to i).</summary>
    public static int Stem(Span<char> word)
    {
        if (word.Length < 3) return word.Length;
        return word[0] switch
        {
            >= 'a' and <= 'z' => English(word),
            >= '\u0900' and <= '\u097F' => IndicSuffixes.Cut(word, IndicSuffixes.Devanagari),
            >= '\u0A80' and <= '\u0AFF' => IndicSuffixes.Cut(word, IndicSuffixes.Gujarati),
            _ => word.Length,
        };
    }

    private static int English(Span<char> word)
    {
        var length = Plural(word);
        length = Participle(word, length);
        if (length > 3 && word[length - 1] == 'e') length--;
        if (length > 3 && word[length - 1] == 'y' && !IsVowel(word[length - 2])) word[length - 1] = 'i';
        return length;
    }

    private static int Plural(Span<char> word)
    {
        var length = word.Length;
        if (length < 4 || word[length - 1] != 's') return length;
        if (word.EndsWith("ies") && length > 4)
        {
            word[length - 3] = 'y';
            return length - 2;
        }

        if (word.EndsWith("sses") || word.EndsWith("xes") || word.EndsWith("ches") || word.EndsWith("shes")) return length - 2;
        return word[length - 2] is 's' or 'u' or 'i' ? length : length - 1;
    }

    private static int Participle(Span<char> word, int length)
    {
        var stem = word[..length];
        var cut = stem.EndsWith("ing") ? 3 : stem.EndsWith("ed") && !stem.EndsWith("eed") ? 2 : 0;
        if (cut == 0 || length - cut < 3 || !HasVowel(stem[..(length - cut)])) return length;
        length -= cut;
        var last = word[length - 1];
        return last == word[length - 2] && last is not ('l' or 's' or 'z') ? length - 1 : length;
    }

    private static bool HasVowel(ReadOnlySpan<char> word) => word.ContainsAny(Vowels);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
