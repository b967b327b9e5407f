using System.Collections.Immutable;
using Ampl.Knowledge;

namespace Ampl.Retrieval;

/// <summary>
/// A passage that answers a query. <see cref="Score"/> is 0..1: mostly how much of what was asked the passage holds,
/// weighted by how telling each word is; below <see cref="SearchIndex.KnownScore"/> we do not know.
/// </summary>
/// <param name="Why">The words that matched, as "kist→emi, document", for staff who ask for it; else empty.</param>
internal sealed record ScoredPassage(Passage Passage, double Score, string Why)
{
    /// <summary>Stems of the passage by which the words matched; empty when only meaning proposed it.</summary>
    public ImmutableArray<string> Terms { get; init; } = [];

    /// <summary>The share of the title that the query asks for, 0..1.</summary>
    public double Title { get; init; }
}
