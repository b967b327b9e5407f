using System.Numerics;
using System.Runtime.InteropServices;
using Ampl.Knowledge;
using Ampl.Understanding;

namespace Ampl.Retrieval;

/// <summary>Puts the passages that word search proposes in their final order: by letters, pairs and words, by the sort of answer, by what stands around.</summary>
internal static class Reranker
{
    private const int MostFeatures = 768;
    private const int Kinds = 3;

    /// <summary>A sort of answer that few passages give tells no more than this.</summary>
    private const float RarestAnswer = 1.5f;

    private const float TitleShare = 0.17f;

    /// <summary>What a title holds of a question it does not answer; prose, which has no such title, is not to come behind it.</summary>
    private const float UsualTitle = 0.35f;

    /// <summary>A record has a title that says what it answers, so how much of the question it covers decides.</summary>
    private static readonly Shares OfRecords = new(Words: 1, Coverage: 2, Letters: 0.5f, Pairs: 0.5f, Wholes: 0.2f) { Title = TitleShare };

    /// <summary>Prose touches many things: what counts is how strongly it is about the rare words, and their other forms.</summary>
    private static readonly Shares OfProse = new(Words: 1.2f, Coverage: 0.15f, Letters: 1.75f, Pairs: 0.25f, Wholes: 0.5f) { Answer = 0.025f, Unasked = 0.1f, Around = 0.4f, Meant = 0.1f };

    /// <summary>Letters of one script are in no text of another: there the words that were understood decide, in records and prose alike.</summary>
    private static readonly Shares AcrossScripts = new(Words: 1, Coverage: 2, Letters: 0, Pairs: 0, Wholes: 0);

    /// <summary>For each feature number 1 + its kind while a question that has it is ranked, else 0.</summary>
    [ThreadStatic]
    private static byte[]? _kinds;

    /// <summary>How good a match each term is; empty between two searches.</summary>
    [ThreadStatic]
    private static float[]? _qualities;

    public static void Rank(string query, AnswerKinds answers, QueryTerms terms, int termCount, List<Candidate> candidates)
    {
        Span<Feature> features = stackalloc Feature[MostFeatures];
        features = features[..PassageSketch.Read(query, features)];
        var kinds = _kinds ??= new byte[PassageSketch.Numbers];
        foreach (var feature in features) kinds[feature.Number] = (byte)(1 + feature.Kind);
        var rarities = new Rarities(features, stackalloc float[Rarities.Room]);
        var qualities = _qualities?.Length >= termCount ? _qualities : new float[termCount];
        _qualities = null;
        terms.WriteQualities(qualities);
        var asked = answers.Asked(query);
        var unwanted = answers.Unwanted(asked);
        var isNative = IndicScript.IsIn(query);
        foreach (ref var candidate in CollectionsMarshal.AsSpan(candidates))
        {
            var shares = candidate.Passage.Kind == RecordKind.Passage ? OfProse : OfRecords;
            var rank = Resemblance(candidate, shares, rarities.In(candidate), kinds, isNative)
                + (shares.Answer * AnswerOf(candidate, asked)) - (candidate.Gives(unwanted) ? shares.Unasked : 0)
                + (shares.Around * candidate.Around) + (shares.Meant * candidate.Meant);
            var title = candidate.Shard.Titles.Asked(candidate.Index, qualities, candidate.Shard.Rarity);
            candidate = candidate with { Rank = rank + (shares.Title * (title - UsualTitle)), Title = title };
        }

        terms.ClearQualities(qualities);
        _qualities = qualities;
        foreach (var feature in features) kinds[feature.Number] = 0;
        candidates.Sort(static (a, b) => a.Rank == b.Rank ? a.Order.CompareTo(b.Order) : b.Rank.CompareTo(a.Rank));
    }

    private static float Resemblance(in Candidate candidate, Shares shares, ReadOnlySpan<float> asked, byte[] kinds, bool isNative)
    {
        Span<float> held = stackalloc float[Kinds];
        held.Clear();
        candidate.Shard.Sketches.AddShared(candidate.Index, kinds, held);
        if (isNative && held[(int)FeatureKind.Letters] <= 0) shares = AcrossScripts;
        return ((shares.Words * candidate.Strength) + (shares.Coverage * candidate.Score)
            + (shares.Letters * Share(held, asked, FeatureKind.Letters))
            + (shares.Pairs * Share(held, asked, FeatureKind.Pair))
            + (shares.Wholes * Share(held, asked, FeatureKind.Whole))) / shares.Sum;
    }

    /// <summary>How much all features of a question are worth in each namespace, by kind; added up when the first passage of it comes.</summary>
    private readonly ref struct Rarities
    {
        public const int Room = KnowledgeNamespaces.Count * Kinds;
        private readonly ReadOnlySpan<Feature> _features;
        private readonly Span<float> _sums;

        public Rarities(ReadOnlySpan<Feature> features, Span<float> room)
        {
            _features = features;
            _sums = room;
            _sums.Fill(float.NaN);
        }

        public ReadOnlySpan<float> In(in Candidate candidate)
        {
            var sums = _sums.Slice((int)candidate.Passage.Namespace * Kinds, Kinds);
            if (!float.IsNaN(sums[0])) return sums;
            sums.Clear();
            foreach (var feature in _features) sums[(int)feature.Kind] += candidate.Shard.Sketches.RarityOf(feature);
            return sums;
        }
    }

    private static float AnswerOf(in Candidate candidate, int asked)
    {
        float sum = 0;
        for (var kinds = asked & candidate.Shard.Answers[candidate.Index]; kinds != 0; kinds &= kinds - 1)
        {
            sum += Math.Min(RarestAnswer, candidate.Shard.AnswerRarity[BitOperations.TrailingZeroCount(kinds)]);
        }

        return sum;
    }

    private static float Share(ReadOnlySpan<float> held, ReadOnlySpan<float> asked, FeatureKind kind) =>
        asked[(int)kind] <= 0 ? 0 : held[(int)kind] / asked[(int)kind];

    private sealed record Shares(float Words, float Coverage, float Letters, float Pairs, float Wholes)
    {
        /// <summary>Comes on top for each sort of answer that is asked for and given.</summary>
        public float Answer { get; init; }

        /// <summary>Is taken off an answer to a question of another sort.</summary>
        public float Unasked { get; init; }

        /// <summary>Comes on top for what is said of the question in other words.</summary>
        public float Meant { get; init; }

        /// <summary>Comes on top for what the passages around say of the question.</summary>
        public float Around { get; init; }

        /// <summary>Comes on top for a title that says nothing but what is asked.</summary>
        public float Title { get; init; }

        public float Sum => Words + Coverage + Letters + Pairs + Wholes;
    }
}
