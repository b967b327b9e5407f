using System.Collections.Frozen;

namespace Ampl.Retrieval;

/// <summary>Finds what a word means by its beginning, the longest that is known: verbs of Indian languages have too many forms to list.</summary>
internal sealed class WordBeginnings
{
    private const int Shortest = 2;
    private const int Longest = 16;

    private readonly FrozenDictionary<string, TermGroup[]>.AlternateLookup<ReadOnlySpan<char>> _meanings;

    /// <summary>What stands before the last word of a phrase; most words stand before none.</summary>
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _before;

    public WordBeginnings(FrozenDictionary<string, TermGroup[]> meanings)
    {
        _meanings = meanings.GetAlternateLookup<ReadOnlySpan<char>>();
        _before = meanings.Keys.Where(key => key.Contains(' ', StringComparison.Ordinal)).Select(key => key[..key.LastIndexOf(' ')]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <param name="before">The stems of the words before it in a phrase, one space apart; empty for a word alone.</param>
    /// <param name="meaning">Groups of terms; none when the word carries no content.</param>
    public bool TryGet(ReadOnlySpan<char> before, ReadOnlySpan<char> word, out TermGroup[] meaning)
    {
        meaning = [];
        if (!before.IsEmpty && !_before.Contains(before)) return false;
        Span<char> key = stackalloc char[before.Length + 1 + Longest];
        before.CopyTo(key);
        if (!before.IsEmpty) key[before.Length] = ' ';
        var start = before.IsEmpty ? 0 : before.Length + 1;
        var length = Math.Min(word.Length, Longest);
        word[..length].CopyTo(key[start..]);
        for (; length >= Shortest; length--)
        {
            if (_meanings.TryGetValue(key[..(start + length)], out var found))
            {
                meaning = found;
                return true;
            }
        }

        return false;
    }
}

/// <summary>One thing that a customer's word means: the documents' terms for it, and terms near it in meaning.</summary>
internal sealed record TermGroup(int[] Terms, int[] Neighbours);
