using System.Collections.Frozen;
using System.Collections.Immutable;
using Ampl.Retrieval;
using Ampl.Understanding;
using Ampl.Understanding.Text;

namespace Ampl.Knowledge.Vehicles;

/// <summary>Recognises a name in another script or misspelt ("क्रेटा", "cretta") by its sound.</summary>
internal sealed class SoundAlikes
{
    private const int Shortest = 3;
    private const int ShortestLatin = 5;
    private readonly FrozenDictionary<string, ImmutableArray<(string Sound, string Name)>>.AlternateLookup<ReadOnlySpan<char>> _bySkeleton;

    public SoundAlikes(IEnumerable<string> names)
    {
        _bySkeleton = names.Distinct().SelectMany(name => SoundsOf(name).Select(sound => (Sound: sound, Name: name)))
            .GroupBy(pair => Skeleton(pair.Sound), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The name that the first words, as many as possible, sound like. A misspelling in Latin letters may differ by one vowel; another script spells vowels more freely.</summary>
    /// <param name="heard">How many words the name takes.</param>
    public string? Find(ReadOnlySpan<string> words, out int heard)
    {
        Span<char> sound = stackalloc char[words.Length * SoundKey.MaxLength];
        Span<int> ends = stackalloc int[words.Length];
        for (heard = Hear(words, sound, ends); heard > 0; heard--)
        {
            if (Named(sound[..ends[heard - 1]], IsForeign(words[0])) is { } name) return name;
        }

        heard = 1; // What looks like a case ending may be the end of the name: "कॅमरी".
        return IsForeign(words[0]) ? Named(sound[..SoundKey.Spell(words[0], sound)], isForeign: true) : null;
    }

    private string? Named(ReadOnlySpan<char> sound, bool isForeign)
    {
        if (sound.Length < Shortest) return null;
        Span<char> skeleton = stackalloc char[sound.Length];
        skeleton = skeleton[..SoundKey.Skeleton(sound, skeleton)];
        if (!_bySkeleton.TryGetValue(skeleton, out var candidates)) return null;
        var allowed = isForeign ? SoundKey.Tolerance(sound.Length) : 1;
        foreach (var (known, name) in candidates)
        {
            if (SoundKey.Distance(known, sound) <= allowed) return name;
        }

        return null;
    }

    /// <summary>Short Latin words are left alone: they are far more often plain words than misspelt names. A single letter within a name of another script is part of it: "ક્રેટા N લાઇન".</summary>
    /// <returns>How many of the words may belong to a name; where the sound of each ends is in <paramref name="ends"/>.</returns>
    private static int Hear(ReadOnlySpan<string> words, Span<char> sound, Span<int> ends)
    {
        Span<char> letters = stackalloc char[WordReader.MaxWord];
        var isForeignName = IsForeign(words[0]);
        var length = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var isForeign = IsForeign(word);
            if (!isForeign && word.Length < ShortestLatin && !char.IsAsciiDigit(word[0]) && !(word.Length == 1 && length > 0 && isForeignName)) return i;
            word.CopyTo(letters);
            var stem = isForeign ? Stemmer.Stem(letters[..word.Length]) : word.Length;
            ends[i] = length += SoundKey.Spell(letters[..stem], sound[length..]);
        }

        return words.Length;
    }

    private static bool IsForeign(string word) => IndicScript.Is(word[0]);

    private static IEnumerable<string> SoundsOf(string name)
    {
        yield return Spell(name);
        if (SpokenY.In(name) is { } spoken) yield return Spell(spoken);
        if (name.Contains("ge", StringComparison.Ordinal)) yield return Spell(name.Replace("ge", "ghe", StringComparison.Ordinal)); // As in "tiger", not as in "gem".
        if (name.Contains("ai", StringComparison.Ordinal)) yield return Spell(name.Replace("ai", "e", StringComparison.Ordinal)); // "टैसर"
        if (SpokenLetters.Of(name) is { } letters) yield return letters;
    }

    private static string Spell(ReadOnlySpan<char> word)
    {
        Span<char> sound = stackalloc char[SoundKey.MaxLength];
        return sound[..SoundKey.Spell(word, sound)].ToString();
    }

    private static string Skeleton(string sound)
    {
        Span<char> skeleton = stackalloc char[SoundKey.MaxLength];
        return skeleton[..SoundKey.Skeleton(sound, skeleton)].ToString();
    }
}
