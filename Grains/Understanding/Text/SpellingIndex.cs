namespace Ampl.Understanding.Text;

/// <summary>
/// Finds the known Latin word one typing slip away (a letter lost, added, changed or swapped) by looking up the
/// forms with one letter taken out, and short romanised words that only differ in how vowels are written.
/// </summary>
internal sealed class SpellingIndex
{
    private const int ShortestTypo = 5;
    private const int ShortestSound = 4;
    private const int LongestWord = 24;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly Dictionary<uint, int> _withoutOne = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _sounds;
    private readonly List<string> _known = [];

    public SpellingIndex(Dictionary<string, int> words)
    {
        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var sounds = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, number) in words) Add(word, number, sounds);
        _sounds = sounds.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < ShortestSound or > LongestWord || !char.IsAsciiLetter(word[0])) return 0;
        Span<char> sound = stackalloc char[LongestWord];
        var heard = RomanSound.Write(word, sound);
        if (_sounds.TryGetValue(sound[..heard], out var number)) return number;
        return word.Length < ShortestTypo ? 0 : FindTypo(word);
    }

    private int FindTypo(ReadOnlySpan<char> word)
    {
        Span<char> shorter = stackalloc char[LongestWord];
        if (_withoutOne.TryGetValue(StableHash.Of(word), out var known) && IsSlip(word, _known[known])) return _words[_known[known]];
        for (var cut = 1; cut < word.Length; cut++)
        {
            word[..cut].CopyTo(shorter);
            word[(cut + 1)..].CopyTo(shorter[cut..]);
            var form = shorter[..(word.Length - 1)];
            if (form.Length >= ShortestTypo && _words.TryGetValue(form, out var number)) return number;
            if (_withoutOne.TryGetValue(StableHash.Of(form), out known) && IsSlip(word, _known[known])) return _words[_known[known]];
        }

        return 0;
    }

    private void Add(string word, int number, Dictionary<string, int> sounds)
    {
        if (word.Length is < ShortestSound or > LongestWord || !word.All(char.IsAsciiLetterLower)) return;
        Span<char> sound = stackalloc char[LongestWord];
        sounds.TryAdd(sound[..RomanSound.Write(word, sound)].ToString(), number);
        if (word.Length <= ShortestTypo) return;
        _known.Add(word);
        for (var cut = 1; cut < word.Length; cut++) _withoutOne.TryAdd(StableHash.Of(word.Remove(cut, 1)), _known.Count - 1);
    }

    /// <summary>The first letter is nearly always right, so it has to agree.</summary>
    private static bool IsSlip(ReadOnlySpan<char> word, string known)
    {
        if (word[0] != known[0] || Math.Abs(word.Length - known.Length) > 1) return false;
        var start = 0;
        while (start < word.Length && start < known.Length && word[start] == known[start]) start++;
        var end = 0;
        var most = Math.Min(word.Length, known.Length) - start;
        while (end < most && word[^(end + 1)] == known[^(end + 1)]) end++;
        var (left, right) = (word.Length - start - end, known.Length - start - end);
        return left <= 1 && right <= 1 || left == 2 && right == 2 && word[start] == known[start + 1] && word[start + 1] == known[start];
    }
}
