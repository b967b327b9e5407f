using System.Runtime.InteropServices;

namespace Ampl.Retrieval;

/// <summary>Gives each stem a number, and finds stems whose words sound like a word that is not there.</summary>
internal sealed class TermTable
{
    private const int ShortestSound = 4;
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _stems = [];
    private readonly HashSet<string> _spelled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Sound, int Term)>> _sounds = new(StringComparer.Ordinal);

    public int Count => _stems.Count;

    public string this[int term] => _stems[term];

    /// <summary>Interns the stem of a folded word; the word is stemmed in place.</summary>
    public int Add(Span<char> word)
    {
        Span<char> surface = stackalloc char[word.Length];
        word.CopyTo(surface);
        var stem = word[..Stemmer.Stem(word)];
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids.GetAlternateLookup<ReadOnlySpan<char>>(), stem, out var known);
        if (!known)
        {
            slot = _stems.Count;
            _stems.Add(stem.ToString());
        }

        var term = slot;
        if (surface[0] is >= 'a' and <= 'z' && surface.Length >= 3) AddSound(surface, term);
        return term;
    }

    public bool TryGet(ReadOnlySpan<char> stem, out int term) => _ids.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(stem, out term);

    /// <summary>Appends the terms that sound like a folded word; another script may stray further than a misspelling.</summary>
    public int FindAlike(ReadOnlySpan<char> word, Span<int> found)
    {
        Span<char> sound = stackalloc char[SoundKey.MaxLength];
        Span<char> skeleton = stackalloc char[SoundKey.MaxLength];
        sound = sound[..SoundKey.Spell(word, sound)];
        var foreign = word[0] >= '\u0900';
        if (sound.Length < (foreign ? 3 : ShortestSound)) return 0;
        skeleton = skeleton[..SoundKey.Skeleton(sound, skeleton)];
        if (!_sounds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(skeleton, out var candidates)) return 0;
        var allowed = foreign ? SoundKey.Tolerance(sound.Length) : 1;
        var count = 0;
        foreach (var (candidate, term) in candidates)
        {
            if (count < found.Length && SoundKey.Distance(candidate, sound) <= allowed && !found[..count].Contains(term)) found[count++] = term;
        }

        return count;
    }

    private void AddSound(ReadOnlySpan<char> surface, int term)
    {
        if (!_spelled.GetAlternateLookup<ReadOnlySpan<char>>().Add(surface)) return;
        Span<char> sound = stackalloc char[SoundKey.MaxLength];
        Span<char> skeleton = stackalloc char[SoundKey.MaxLength];
        sound = sound[..SoundKey.Spell(surface, sound)];
        skeleton = skeleton[..SoundKey.Skeleton(sound, skeleton)];
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_sounds.GetAlternateLookup<ReadOnlySpan<char>>(), skeleton, out _);
        (list ??= []).Add((sound.ToString(), term));
    }
}
