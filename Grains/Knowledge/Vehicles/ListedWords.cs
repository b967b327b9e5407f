using System.Collections.Immutable;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Knowledge.Vehicles;

/// <summary>The words by which a dealer's list names a feature or a column of its own, ready to be compared with a message in any script.</summary>
internal sealed record ListedWords(string Text, ImmutableArray<ListedWord> Words)
{
    private const int ShortestWord = 3;
    private const int MostWords = 4;
    private const int LongWord = 6;

    /// <summary>Said by a column's heading and by nobody who asks for it: "Waiting (weeks)".</summary>
    private static readonly string[] Units = ["mm", "cm", "litre", "litres", "ltr", "kg", "kgs", "km", "kms", "inr", "rs", "percent", "years", "months", "weeks", "days", "hours", "mins", "minutes"];

    /// <summary>Figures aside; at least two words or a long one: "seats" of "7 seats" names no feature.</summary>
    public static ListedWords? Of(string text)
    {
        var words = WordReader.WordsOf(text).RemoveAll(word => char.IsAsciiDigit(word[0]) || Units.Contains(word, StringComparer.Ordinal));
        var tells = words.Length is > 1 and <= MostWords || words is [{ Length: >= LongWord }];
        return tells && words.All(word => word.Length >= ShortestWord) ? new ListedWords(text, [.. words.Select(word => new ListedWord(Stemmer.Of(word), SpokenSound.Of(word)))]) : null;
    }

    public bool AreIn(SaidWords said)
    {
        foreach (var word in Words)
        {
            if (!said.Has(word)) return false;
        }

        return true;
    }
}

internal sealed record ListedWord(string Stem, SpokenSound Sound)
{
    /// <summary>With the word itself for its stem: "GT" and "GTs" are two trims.</summary>
    public static ListedWord Whole(string word) => new(word, SpokenSound.Of(word)) { Letters = SpokenLetters.Of(word) is { } letters ? SpokenSound.Of(letters) : null };

    /// <summary>How it is said letter by letter, where it may be an abbreviation.</summary>
    public SpokenSound? Letters { get; private init; }
}

/// <summary>The words of a message: by their stems, and those of Indian scripts by their sound.</summary>
internal sealed class SaidWords
{
    /// <summary>A message has few words, so that looking through them is cheaper than a table of them.</summary>
    private readonly List<string> _stems = [];
    private readonly List<SpokenSound> _native = [];

    public SaidWords(ImmutableArray<string> words)
    {
        foreach (var word in words) Add(word, Stemmer.Of(word));
    }

    private SaidWords()
    {
    }

    /// <summary>To be compared as they are, not by their stems.</summary>
    public static SaidWords AsTheyAre(ReadOnlySpan<string> words)
    {
        var said = new SaidWords();
        foreach (var word in words) said.Add(word, word);
        return said;
    }

    public bool Has(ListedWord word)
    {
        foreach (var stem in _stems)
        {
            if (stem == word.Stem) return true;
        }

        foreach (var sound in _native)
        {
            if (word.Sound.IsLike(sound) || word.Letters?.IsLike(sound) == true) return true;
        }

        return false;
    }

    private void Add(string word, string stem)
    {
        if (IndicScript.Is(word[0])) _native.Add(SpokenSound.Of(word));
        else _stems.Add(stem);
    }
}
