using System.Buffers;
using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace Ampl.Retrieval;

/// <summary>
/// Finds phrases of stems in a text and tells by one bit each to which kinds they belong. '#' stands for any figure; a
/// phrase behind '^' counts at the start alone, one behind '~' among the first words.
/// </summary>
internal sealed class KindPhrases
{
    private const int FirstWords = 12;
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".,;:?!\n।");

    private readonly FrozenDictionary<string, int> _anywhere;
    private readonly FrozenDictionary<string, int> _atStart;
    private readonly FrozenDictionary<string, int> _early;
    private readonly FrozenSet<string> _numerals;
    private readonly (char Sign, int Kinds)[] _signs;
    private readonly bool _inEveryClause;

    /// <param name="inEveryClause">Whether '^' holds at the start of each clause, or of the whole text only.</param>
    public KindPhrases(IEnumerable<IEnumerable<string>> phrases, IEnumerable<string> signs, FrozenSet<string> numerals, bool inEveryClause)
    {
        (_numerals, _inEveryClause) = (numerals, inEveryClause);
        var all = phrases.SelectMany((list, kind) => list.Select(phrase => (Phrase: phrase, Kinds: 1 << kind))).ToList();
        _atStart = Keys(all.Where(entry => entry.Phrase.StartsWith('^')));
        _early = Keys(all.Where(entry => entry.Phrase.StartsWith('~')));
        _anywhere = Keys(all.Where(entry => !entry.Phrase.StartsWith('^') && !entry.Phrase.StartsWith('~')));
        _signs = [.. signs.SelectMany((list, kind) => list.Select(sign => (sign, 1 << kind)))];
    }

    public int Find(ReadOnlySpan<char> text)
    {
        var found = Signs(text);
        var words = new WordReader(text, stackalloc char[WordReader.MaxWord]);
        var window = new PhraseWindow(stackalloc char[PhraseWindow.Room]);
        var numerals = _numerals.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int number = 0, from = 0, clause = 0; words.MoveNext(); number++)
        {
            if (_inEveryClause && text[from..words.Position].ContainsAny(ClauseEnds)) clause = number;
            from = words.Position;
            var word = words.Current;
            window.Push(char.IsAsciiDigit(word[0]) || numerals.Contains(word) ? "#" : word[..Stemmer.Stem(word)]);
            found |= Ending(window, number, clause);
        }

        return found;
    }

    /// <summary>The kinds of all phrases that end with the last word.</summary>
    private int Ending(scoped PhraseWindow window, int number, int clause)
    {
        int found = 0, kinds;
        for (var length = 1; length <= window.Words; length++)
        {
            var phrase = window.Last(length);
            if (Lookup(_anywhere, phrase, out kinds)) found |= kinds;
            if (number - length + 1 == clause && Lookup(_atStart, phrase, out kinds)) found |= kinds;
            if (number < FirstWords && Lookup(_early, phrase, out kinds)) found |= kinds;
        }

        return found;
    }

    private static bool Lookup(FrozenDictionary<string, int> phrases, ReadOnlySpan<char> phrase, out int kinds) =>
        phrases.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(phrase, out kinds);

    private int Signs(ReadOnlySpan<char> text)
    {
        var found = 0;
        foreach (var (sign, kinds) in _signs)
        {
            if (text.Contains(sign)) found |= kinds;
        }

        return found;
    }

    private FrozenDictionary<string, int> Keys(IEnumerable<(string Phrase, int Kinds)> entries)
    {
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (phrase, kinds) in entries) CollectionsMarshal.GetValueRefOrAddDefault(keys, Key(phrase), out _) |= kinds;
        return keys.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>A phrase of the file as the walk over a text spells it, without its mark.</summary>
    private string Key(string phrase) => string.Join(
        ' ', phrase.TrimStart('^', '~').Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word == "#" ? word : Stem(word)));

    private string Stem(string word)
    {
        var folded = TextFold.Fold(word);
        if (_numerals.Contains(folded)) return "#";
        var letters = folded.ToCharArray();
        return new string(letters, 0, Stemmer.Stem(letters));
    }
}
