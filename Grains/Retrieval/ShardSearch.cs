using System.Buffers;
using Ampl.Knowledge;

namespace Ampl.Retrieval;

/// <summary>A passage on its way to the result.</summary>
/// <param name="Order">Position in the search, so that equal scores keep the route's and the file's order.</param>
internal readonly record struct Candidate(IndexShard Shard, int Index, float Score, float Strength, int Order)
{
    public float Rank { get; init; }

    /// <summary>The share of the title that is asked for; 0..1.</summary>
    public float Title { get; init; }

    /// <summary>How much of the question the passages around say and this one leaves unsaid; 0..1.</summary>
    public float Around { get; init; }

    /// <summary>How much of the question it says in other words; 0..1.</summary>
    public float Meant { get; init; }

    /// <summary>The cosine with the question; 0 when meaning did not propose it.</summary>
    public float Meaning { get; init; }

    public Passage Passage => Shard.Passages[Index];

    public ReadOnlySpan<int> Terms => Shard.TermsOf(Index);

    /// <param name="kinds">Of answers, a bit each.</param>
    public bool Gives(int kinds) => (Shard.Answers[Index] & kinds) != 0;
}

/// <summary>Scores one namespace for one query, in buffers that are used again.</summary>
internal static class ShardSearch
{
    /// <summary>Share of the score that word strength (frequency, title, length) may take away from a full coverage.</summary>
    private const float StrengthShare = 0.3f;

    /// <summary>A group worth less than this share of the query decides nothing, and its posting lists are the longest.</summary>
    private const float Negligible = 0.03f;

    /// <summary>Kept by each thread, and empty: to wipe it for a long list of cars at each search would take longer than the search.</summary>
    [ThreadStatic]
    private static Tally[]? _empty;

    public static void Collect(IndexShard shard, QueryTerms query, int limit, PassageFilter? filter, List<Candidate> found)
    {
        var passages = shard.Passages.Length;
        if (passages == 0) return;
        var tallies = _empty?.Length >= passages ? _empty : new Tally[passages];
        var touched = ArrayPool<int>.Shared.Rent(passages);
        _empty = null; // Should the search fail, they are not empty again.
        var weights = new GroupWeights(shard, query, stackalloc float[QueryTerms.MaxGroups]);
        var count = Accumulate(shard, query, weights, tallies, touched);
        Rank(shard, weights, tallies, touched.AsSpan(0, count), limit, filter, found);
        foreach (var index in touched.AsSpan(0, count)) tallies[index] = default;
        _empty = tallies;
        ArrayPool<int>.Shared.Return(touched);
    }

    /// <summary>Adds up each group once per passage, with its best member; returns the number of passages hit.</summary>
    private static int Accumulate(IndexShard shard, QueryTerms query, GroupWeights weights, Tally[] tallies, int[] touched)
    {
        var count = 0;
        for (var g = 0; g < query.Groups.Length; g++)
        {
            if (weights[g] < Negligible * weights.Total) continue;
            foreach (var member in query.MembersOf(query.Groups[g]))
            {
                Add(shard, member, g + 1, weights[g], tallies, touched, ref count);
            }
        }

        return count;
    }

    private static void Add(IndexShard shard, QueryMember member, int group, float weight, Tally[] tallies, int[] touched, ref int count)
    {
        var postings = shard.Postings.AsSpan(shard.Starts[member.Term]..shard.Starts[member.Term + 1]);
        var impacts = shard.Impacts.AsSpan(shard.Starts[member.Term], postings.Length);
        float? meant = member.IsHint ? Math.Min(weight, shard.Rarity[member.Term]) : null;
        for (var i = 0; i < postings.Length; i++)
        {
            ref var tally = ref tallies[postings[i]];
            if (tally.Group == 0) touched[count++] = postings[i];
            tally.Hit(group, impacts[i] * member.Quality, weight * member.Quality, meant);
        }
    }

    private static void Rank(
        IndexShard shard, GroupWeights weights, Tally[] tallies, ReadOnlySpan<int> touched, int limit, PassageFilter? filter, List<Candidate> found)
    {
        var first = found.Count;
        foreach (var index in touched)
        {
            var (score, strength) = Score(tallies[index], weights.Total);
            if (found.Count - first == limit && score <= found[^1].Score) continue;
            if (filter is not null && !filter.Allows(shard.Passages[index])) continue;
            Insert(found, first, limit, new Candidate(shard, index, score, strength, 0) { Meant = weights.Total > 0 ? tallies[index].Meant / weights.Total : 0 });
        }

        for (var i = first; i < found.Count; i++) found[i] = found[i] with { Order = i, Around = Surroundings.Of(shard, found[i].Index, tallies, weights) };
    }

    private static (float Score, float Strength) Score(Tally tally, float total)
    {
        if (total <= 0) return (0, 0);
        var coverage = Math.Min(1, tally.Coverage / total);
        var impact = tally.Impact / (total * IndexShard.Saturation * 0.75f);
        return (coverage * (1 - StrengthShare + (StrengthShare * Math.Min(1, impact))), impact);
    }

    private static void Insert(List<Candidate> found, int first, int limit, Candidate candidate)
    {
        if (found.Count - first == limit) found.RemoveAt(found.Count - 1);
        var at = found.Count;
        while (at > first && Precedes(candidate, found[at - 1])) at--;
        found.Insert(at, candidate);
    }

    private static bool Precedes(Candidate a, Candidate b) => a.Score > b.Score || (a.Score == b.Score && a.Index < b.Index);
}
