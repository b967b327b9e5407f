using System.Collections.Immutable;

namespace Ampl.Retrieval;

/// <summary>The passages nearest to a question by meaning, nearest first; the score is the cosine.</summary>
internal sealed record DenseHits(ImmutableArray<VectorMatch> Matches)
{
    /// <summary>No embeddings are configured.</summary>
    public static readonly DenseHits None = new([]);

    /// <summary>Why words alone decide although embeddings are configured; null when all is well.</summary>
    public string? Problem { get; init; }

    public static DenseHits Failed(string problem) => new([]) { Problem = problem };
}
