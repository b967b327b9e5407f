using System.Runtime.InteropServices;

namespace Ampl.Retrieval;

/// <summary>Gives each stem a number, and finds stems whose words sound like a word that is not there.</summary>
internal sealed class TermTable
{
    /// <summary>Stands for a word that carries no content.</summary>
    public const int Ignored = -1;

    private const int ShortestSound = 4;
    private readonly Dictionary<string, int> _stemIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _wordIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Sound, int Term)>> _sounds = new(StringComparer.Ordinal);
    private readonly List<string> _stems = [];

    public TermTable(IEnumerable<string> ignored)
    {
        foreach (var word in ignored) _wordIds[word] = Ignored;
    }

    public int Count => _stems.Count;

    public string this[int term] => _stems[term];

    /// <summary>The term of a folded word, made if it is new, or <see cref="Ignored"/>.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        ref var term = ref CollectionsMarshal.GetValueRefOrAddDefault(_wordIds.GetAlternateLookup<ReadOnlySpan<char>>(), word, out var known);
        if (!known) term = AddStem(word);
        return term;
    }

    public bool TryGet(ReadOnlySpan<char> stem, out int term) => _stemIds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(stem, out term);

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

    private int AddStem(ReadOnlySpan<char> word)
    {
        Span<char> stem = stackalloc char[word.Length];
        word.CopyTo(stem);
        stem = stem[..Stemmer.Stem(stem)];
        ref var term = ref CollectionsMarshal.GetValueRefOrAddDefault(_stemIds.GetAlternateLookup<ReadOnlySpan<char>>(), stem, out var known);
        if (!known)
        {
            term = _stems.Count;
            _stems.Add(stem.ToString());
        }

        if (word[0] is >= 'a' and <= 'z' && word.Length >= 3) AddSound(word, term);
        if (SpokenLetters.Of(word) is { } letters) AddSound(letters, term);
        return term;
    }

    private void AddSound(ReadOnlySpan<char> word, int term)
    {
        Span<char> sound = stackalloc char[SoundKey.MaxLength];
        Span<char> skeleton = stackalloc char[SoundKey.MaxLength];
        sound = sound[..SoundKey.Spell(word, sound)];
        skeleton = skeleton[..SoundKey.Skeleton(sound, skeleton)];
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_sounds.GetAlternateLookup<ReadOnlySpan<char>>(), skeleton, out _);
        (list ??= []).Add((sound.ToString(), term));
    }
}
