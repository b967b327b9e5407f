using System.Runtime.InteropServices;

namespace Ampl.Retrieval;

/// <summary>What a feature of a sketch was made from; each kind counts with a weight of its own.</summary>
internal enum FeatureKind : byte
{
    Letters,
    Pair,
    Whole,
}

/// <summary>A feature of a question: a number, and what it was made from.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Feature(ushort Number, FeatureKind Kind);

/// <summary>
/// Reads a text as hashed features: three letters in a row, so that inflected and misspelt words meet half-way;
/// two stems in a row, so that phrases count; and whole words, those included that the index ignores.
/// </summary>
internal static class PassageSketch
{
    /// <summary>Features are numbered by hash, so a passage costs two bytes for each and needs no table of names.</summary>
    public const int Numbers = 1 << 16;
    private const int Letters = 3;
    private const uint PairSeed = 0x9E3779B9;
    private const uint WholeSeed = 0x85EBCA6B;

    /// <summary>Appends the features of a text in reading order, repetitions included; stops when the target is full.</summary>
    public static int Read(ReadOnlySpan<char> text, Span<Feature> features)
    {
        var words = new WordReader(text, stackalloc char[WordReader.MaxWord]);
        uint previous = 0;
        var count = 0;
        while (words.MoveNext())
        {
            var word = words.Current;
            AddLetters(word, features, ref count);
            var stem = Hash(word[..Stemmer.Stem(word)], WholeSeed);
            Add(features, ref count, stem, FeatureKind.Whole);
            if (previous != 0) Add(features, ref count, (previous * PairSeed) ^ stem, FeatureKind.Pair);
            previous = stem;
        }

        return count;
    }

    /// <summary>Three letters at a time, the word's two ends standing for a letter each.</summary>
    private static void AddLetters(ReadOnlySpan<char> word, Span<Feature> features, ref int count)
    {
        Span<char> padded = stackalloc char[WordReader.MaxWord + 2];
        padded[0] = padded[word.Length + 1] = '_';
        word.CopyTo(padded[1..]);
        for (var at = 0; at + Letters <= word.Length + 2; at++) Add(features, ref count, Hash(padded.Slice(at, Letters), 0), FeatureKind.Letters);
    }

    private static void Add(Span<Feature> features, ref int count, uint hash, FeatureKind kind)
    {
        if (count < features.Length) features[count++] = new((ushort)(hash ^ (hash >> 16)), kind);
    }

    private static uint Hash(ReadOnlySpan<char> text, uint seed)
    {
        var hash = seed ^ 2166136261;
        foreach (var c in text) hash = (hash ^ c) * 16777619;
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        return hash ^ (hash >> 13);
    }
}
