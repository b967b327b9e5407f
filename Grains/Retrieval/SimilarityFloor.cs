using System.Collections.Immutable;

namespace Ampl.Retrieval;

/// <summary>
/// How near by meaning a passage must be to be proposed. A cosine's scale differs from model to model and from question to
/// question; so, unless it is fixed, the floor sinks step by step until somebody stands on it.
/// </summary>
/// <param name="Least">The cosine, 0..1.</param>
internal readonly record struct SimilarityFloor(double Least, bool Adapts)
{
    /// <summary>The earlier system's steps; below the last of them nearness is chance.</summary>
    private static readonly ImmutableArray<double> Steps = [0.45, 0.35, 0.25, 0.15];

    /// <param name="matches">Nearest first.</param>
    public ImmutableArray<VectorMatch> Keep(ImmutableArray<VectorMatch> matches)
    {
        if (matches.IsEmpty) return matches;
        var floor = Least;
        if (Adapts && matches[0].Score < floor)
        {
            foreach (var step in Steps)
            {
                floor = Math.Min(floor, step);
                if (matches[0].Score >= floor) break;
            }
        }

        var count = 0;
        while (count < matches.Length && matches[count].Score >= floor) count++;
        return matches[..count];
    }
}
