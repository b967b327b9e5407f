using System.Buffers;
using System.Runtime.InteropServices;
using Ampl.Knowledge;

namespace Ampl.Retrieval;

/// <summary>Puts the passages that word search proposes in their final order, by how they resemble the question letter by letter.</summary>
internal static class Reranker
{
    private const int MostFeatures = 768;
    private const int Kinds = 3;

    /// <summary>A record has a title that says what it answers, so how much of the question it covers decides.</summary>
    private static readonly Shares OfRecords = new(Words: 1, Coverage: 2, Letters: 0.5f, Pairs: 0.5f, Wholes: 0.2f);

    /// <summary>Prose touches many things: what counts is how strongly it is about the rare words, and their other forms.</summary>
    private static readonly Shares OfProse = new(Words: 1, Coverage: 0.2f, Letters: 1.5f, Pairs: 0.5f, Wholes: 0.4f);

    public static void Rank(string query, List<Candidate> candidates)
    {
        Span<Feature> features = stackalloc Feature[MostFeatures];
        features = features[..PassageSketch.Read(query, features)];
        var kinds = ArrayPool<byte>.Shared.Rent(PassageSketch.Numbers);
        Array.Clear(kinds);
        foreach (var feature in features) kinds[feature.Number] = (byte)(1 + feature.Kind);
        foreach (ref var candidate in CollectionsMarshal.AsSpan(candidates))
        {
            candidate = candidate with { Rank = RankOf(candidate, features, kinds) };
        }

        ArrayPool<byte>.Shared.Return(kinds);
        candidates.Sort(static (a, b) => a.Rank == b.Rank ? a.Order.CompareTo(b.Order) : b.Rank.CompareTo(a.Rank));
    }

    private static float RankOf(Candidate candidate, ReadOnlySpan<Feature> features, byte[] kinds)
    {
        Span<float> held = stackalloc float[Kinds];
        Span<float> asked = stackalloc float[Kinds];
        held.Clear();
        asked.Clear();
        var sketches = candidate.Shard.Sketches;
        foreach (var feature in features) asked[(int)feature.Kind] += sketches.RarityOf(feature);
        sketches.AddShared(candidate.Index, kinds, held);
        var shares = candidate.Passage.Kind == RecordKind.Passage ? OfProse : OfRecords;
        return ((shares.Words * candidate.Strength) + (shares.Coverage * candidate.Score)
            + (shares.Letters * Share(held, asked, FeatureKind.Letters))
            + (shares.Pairs * Share(held, asked, FeatureKind.Pair))
            + (shares.Wholes * Share(held, asked, FeatureKind.Whole))) / shares.Sum;
    }

    private static float Share(ReadOnlySpan<float> held, ReadOnlySpan<float> asked, FeatureKind kind) =>
        asked[(int)kind] <= 0 ? 0 : held[(int)kind] / asked[(int)kind];

    private sealed record Shares(float Words, float Coverage, float Letters, float Pairs, float Wholes)
    {
        public float Sum => Words + Coverage + Letters + Pairs + Wholes;
    }
}
