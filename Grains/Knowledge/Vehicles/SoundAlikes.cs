using System.Collections.Frozen;
using System.Collections.Immutable;
using Ampl.Retrieval;

namespace Ampl.Knowledge.Vehicles;

/// <summary>Recognises a name in another script or misspelt ("क्रेटा", "cretta") by its sound.</summary>
internal sealed class SoundAlikes
{
    private readonly FrozenDictionary<string, ImmutableArray<(string Sound, string Name)>> _bySkeleton;

    public SoundAlikes(IEnumerable<string> names)
    {
        _bySkeleton = names.Distinct().SelectMany(name => SoundsOf(name).Select(sound => (Sound: sound, Name: name)))
            .GroupBy(pair => Skeleton(pair.Sound), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>A misspelling in Latin letters may differ by one vowel; another script spells vowels more freely.</summary>
    public string? Find(ReadOnlySpan<string> words)
    {
        Span<char> heard = stackalloc char[words.Length * SoundKey.MaxLength];
        Span<char> skeleton = stackalloc char[heard.Length];
        heard = heard[..Hear(words, heard)];
        if (heard.Length < 3) return null;
        skeleton = skeleton[..SoundKey.Skeleton(heard, skeleton)];
        if (!_bySkeleton.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(skeleton, out var candidates)) return null;
        var allowed = words[0][0] < '\u0900' ? 1 : SoundKey.Tolerance(heard.Length);
        foreach (var (sound, name) in candidates)
        {
            if (SoundKey.Distance(sound, heard) <= allowed) return name;
        }

        return null;
    }

    /// <summary>Short Latin words are left alone: they are far more often plain words than misspelt names. A single letter within a name of another script is part of it: "ક્રેટા N લાઇન".</summary>
    private static int Hear(ReadOnlySpan<string> words, Span<char> heard)
    {
        Span<char> letters = stackalloc char[WordReader.MaxWord];
        var length = 0;
        foreach (var word in words)
        {
            var foreign = word[0] >= '\u0900';
            if (!foreign && word.Length < 5 && !char.IsAsciiDigit(word[0]) && !(word.Length == 1 && length > 0 && words[0][0] >= '\u0900')) return 0;
            word.CopyTo(letters);
            var stem = foreign ? Stemmer.Stem(letters[..word.Length]) : word.Length;
            length += SoundKey.Spell(letters[..stem], heard[length..]);
        }

        return length;
    }

    private static IEnumerable<string> SoundsOf(string name)
    {
        yield return Spell(name);
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
