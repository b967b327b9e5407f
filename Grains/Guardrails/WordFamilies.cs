using System.Collections.Frozen;
using System.Numerics;
using Ampl.Retrieval;

namespace Ampl.Guardrails;

/// <summary>
/// Which families a word, the beginning of a word ("discount*") or a run of words ("api key", "other dealer*") belongs
/// to, in folded spelling; "#" is any number and "##" one as long as a mobile number. A family is one bit, so there are 64 at most.
/// </summary>
internal sealed class WordFamilies
{
    public const string Number = "#";
    public const string LongNumber = "##";
    private const int MostWords = 5;
    private const int LongestStem = 31;
    private readonly FrozenDictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly FrozenDictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> _stems;
    private readonly FrozenDictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> _phrases;
    private readonly FrozenDictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> _stemPhrases;
    private readonly FrozenDictionary<char, uint> _stemLengths;
    private readonly FrozenDictionary<char, uint> _endLengths;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _phraseEnds;

    public WordFamilies(IEnumerable<(ulong Family, string Entry)> entries)
    {
        Dictionary<string, ulong> words = [], stems = [], phrases = [], stemPhrases = [];
        foreach (var (family, entry) in entries)
        {
            var folded = TextFold.Fold(entry);
            var into = (folded.Contains(' ', StringComparison.Ordinal), folded.EndsWith('*')) switch
            {
                (true, true) => stemPhrases,
                (true, false) => phrases,
                (false, true) => stems,
                _ => words,
            };
            var key = folded.TrimEnd('*');
            into[key] = into.GetValueOrDefault(key) | family;
        }

        Validate(stems.Keys.Concat(stemPhrases.Keys.Select(LastWord)), phrases.Keys.Concat(stemPhrases.Keys));
        (_words, _stems, _phrases, _stemPhrases) = (Freeze(words), Freeze(stems), Freeze(phrases), Freeze(stemPhrases));
        (_stemLengths, _endLengths) = (Lengths(stems.Keys), Lengths(stemPhrases.Keys.Select(LastWord)));
        _phraseEnds = phrases.Keys.Select(LastWord).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <param name="text">The sentence so far, its words one space apart.</param>
    /// <param name="start">Where its last word begins.</param>
    public ulong Of(ReadOnlySpan<char> text, int start)
    {
        var word = text[start..];
        if (char.IsAsciiDigit(word[0])) return OfNumber(word);
        _words.TryGetValue(word, out var families);
        families |= OfStems(word) | OfStemPhrases(text, start);
        return _phraseEnds.Contains(word) ? families | OfPhrases(text, start, _phrases) : families;
    }

    private ulong OfStems(ReadOnlySpan<char> word)
    {
        ulong families = 0;
        for (var lengths = _stemLengths.GetValueOrDefault(word[0]); lengths != 0; lengths &= lengths - 1)
        {
            var length = BitOperations.TrailingZeroCount(lengths);
            if (length > word.Length) break;
            if (_stems.TryGetValue(word[..length], out var more)) families |= more;
        }

        return families;
    }

    private ulong OfStemPhrases(ReadOnlySpan<char> text, int start)
    {
        ulong families = 0;
        for (var lengths = _endLengths.GetValueOrDefault(text[start]); lengths != 0; lengths &= lengths - 1)
        {
            var length = BitOperations.TrailingZeroCount(lengths);
            if (start + length > text.Length) break;
            families |= OfPhrases(text[..(start + length)], start, _stemPhrases);
        }

        return families;
    }

    private static ulong OfPhrases(ReadOnlySpan<char> text, int start, FrozenDictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> phrases)
    {
        ulong families = 0;
        for (var words = 2; words <= MostWords && start > 0; words++)
        {
            start = text[..(start - 1)].LastIndexOf(' ') + 1;
            if (phrases.TryGetValue(text[start..], out var more)) families |= more;
        }

        return families;
    }

    private ulong OfNumber(ReadOnlySpan<char> digits)
    {
        _words.TryGetValue(Number, out var families);
        if (digits.Length >= 10 && _words.TryGetValue(LongNumber, out var more)) families |= more;
        return families;
    }

    private static FrozenDictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> Freeze(Dictionary<string, ulong> entries) =>
        entries.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static void Validate(IEnumerable<string> stems, IEnumerable<string> phrases)
    {
        if (stems.FirstOrDefault(stem => stem.Length is 0 or > LongestStem) is { } stem) throw new FormatException($"\"{stem}*\" is no beginning of a word.");
        if (phrases.FirstOrDefault(phrase => phrase.Split(' ').Length > MostWords) is { } tooLong)
            throw new FormatException($"\"{tooLong}\" has more than {MostWords} words.");
    }

    private static string LastWord(string phrase) => phrase[(phrase.LastIndexOf(' ') + 1)..];

    /// <summary>For each first letter, a bit for each length.</summary>
    private static FrozenDictionary<char, uint> Lengths(IEnumerable<string> stems) =>
        stems.GroupBy(stem => stem[0]).ToFrozenDictionary(group => group.Key, group => group.Aggregate(0u, (lengths, stem) => lengths | 1u << stem.Length));
}
