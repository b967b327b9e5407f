using Ampl.Understanding.Learning;

namespace Ampl.Understanding.Text;

/// <summary>How a word sounds, as the classifiers see it: its skeleton, and the runs of its letters.</summary>
internal sealed record WordSound(uint Skeleton, uint[] Pieces)
{
    private const uint PieceSeed = 0x55;
    private const int ShortestPiece = 3;
    private const int LongestPiece = 5;

    public static WordSound Of(ReadOnlySpan<char> word, Script script)
    {
        Span<char> sound = stackalloc char[SoundWriter.MaxWord];
        Span<char> skeleton = stackalloc char[SoundWriter.MaxWord];
        var writer = new SoundWriter(sound, skeleton);
        writer.Write(word, script);
        var pieces = new FeatureVector();
        AddPieces(writer.Sound, pieces);
        return new WordSound(StableHash.Of(writer.Skeleton), pieces.Hashes.ToArray());
    }

    public static void AddPieces(ReadOnlySpan<char> sound, FeatureVector features) => LetterPieces.Add(features, PieceSeed, sound, ShortestPiece, LongestPiece);
}
