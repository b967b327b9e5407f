namespace Ampl.Retrieval;

/// <summary>
/// Joins the order by words with the order by meaning by their places alone (reciprocal rank fusion), since a cosine
/// and a share of words cannot be compared. Whoever stands well in both comes first.
/// </summary>
internal static class RankFusion
{
    /// <summary>Damps the lead of the first places; the usual value.</summary>
    private const int Damping = 60;

    /// <param name="byWords">In the reranker's order; takes the joint order.</param>
    /// <param name="byMeaning">Nearest first, with the cosine as <see cref="Candidate.Meaning"/>.</param>
    public static void Join(List<Candidate> byWords, IReadOnlyList<Candidate> byMeaning)
    {
        var places = new Dictionary<(IndexShard, int), int>(byWords.Count);
        for (var place = 0; place < byWords.Count; place++)
        {
            places[(byWords[place].Shard, byWords[place].Index)] = place;
            byWords[place] = byWords[place] with { Rank = Share(place), Order = place };
        }

        for (var place = 0; place < byMeaning.Count; place++)
        {
            var near = byMeaning[place];
            if (places.TryGetValue((near.Shard, near.Index), out var known))
            {
                var both = byWords[known];
                byWords[known] = both with { Rank = both.Rank + Share(place), Meaning = near.Meaning, Score = Math.Max(both.Score, near.Meaning) };
            }
            else
            {
                byWords.Add(near with { Rank = Share(place), Score = near.Meaning, Order = byWords.Count });
            }
        }

        byWords.Sort(static (a, b) => a.Rank == b.Rank ? a.Order.CompareTo(b.Order) : b.Rank.CompareTo(a.Rank));
    }

    private static float Share(int place) => 1f / (Damping + place + 1);
}
