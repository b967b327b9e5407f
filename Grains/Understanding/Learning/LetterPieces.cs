using Ampl.Understanding.Text;

namespace Ampl.Understanding.Learning;

/// <summary>Runs of letters of a word with its edges marked: "_kit", "kitn", "tna_".</summary>
internal static class LetterPieces
{
    private const char Edge = '_';

    public static void Add(FeatureVector features, uint seed, ReadOnlySpan<char> word, int shortest, int longest)
    {
        Span<char> framed = stackalloc char[SoundWriter.MaxWord + 2];
        framed[0] = Edge;
        word.CopyTo(framed[1..]);
        framed[word.Length + 1] = Edge;
        framed = framed[..(word.Length + 2)];
        for (var length = shortest; length <= longest && length <= framed.Length; length++)
        {
            for (var at = 0; at + length <= framed.Length; at++) features.Add(StableHash.Combine(seed + (uint)length, StableHash.Of(framed.Slice(at, length))), 1);
        }
    }
}
