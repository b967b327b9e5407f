using System.Collections.Immutable;

namespace Ampl.Retrieval;

/// <summary>The passages nearest to a question by meaning, nearest first; the score is the cosine.</summary>
internal sealed record DenseHits(ImmutableArray<VectorMatch> Matches)
{
    /// <summary>No embeddings are configured.</summary>
    public static readonly DenseHits None = new([]) { Asked = false };

    /// <summary>Whether meaning was asked and answered, be it that nothing lies near.</summary>
    public bool Asked { get; private init; } = true;

    /// <summary>Why words alone decide although embeddings are configured; null when all is well.</summary>
    public string? Problem { get; init; }

    public static DenseHits Failed(string problem) => new([]) { Asked = false, Problem = problem };
}
