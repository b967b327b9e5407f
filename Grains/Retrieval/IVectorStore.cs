using System.Collections.Immutable;
using Ampl.Knowledge;

namespace Ampl.Retrieval;

/// <summary>A store of passages by what they mean, outside this process; every call may fail.</summary>
internal interface IVectorStore
{
    /// <summary>Makes the store ready for vectors of this many dimensions; waits until it is.</summary>
    /// <exception cref="Providers.ProviderException">The store cannot be had, or holds vectors of another size.</exception>
    Task Prepare(int dimensions, CancellationToken cancellation);

    /// <summary>Puts records in the place of those with the same ids; any number of them.</summary>
    /// <exception cref="Providers.ProviderException">Some were not taken; sending all again does no harm.</exception>
    Task Put(KnowledgeNamespace shelf, IReadOnlyList<VectorRecord> records, CancellationToken cancellation);

    /// <summary>The nearest records, nearest first; score as the store measures it, cosine from -1 to 1.</summary>
    /// <exception cref="Providers.ProviderException">No answer could be had in time.</exception>
    Task<ImmutableArray<VectorMatch>> Nearest(VectorQuery query, CancellationToken cancellation);

    /// <exception cref="Providers.ProviderException">They may still be there.</exception>
    Task Remove(KnowledgeNamespace shelf, IReadOnlyList<string> ids, CancellationToken cancellation);

    /// <summary>How many vectors each shelf holds; it may lag behind what was put.</summary>
    /// <exception cref="Providers.ProviderException">No answer could be had in time.</exception>
    Task<ImmutableDictionary<string, long>> Count(CancellationToken cancellation);
}

/// <param name="Values">Of unit length, as all embeddings here are.</param>
/// <param name="Labels">Texts to filter by and to show, as <c>source</c> or <c>fuel_type</c>.</param>
/// <param name="Numbers">Numbers to filter by, as <c>price</c> in rupees.</param>
internal sealed record VectorRecord(
    string Id, float[] Values, ImmutableDictionary<string, string> Labels, ImmutableDictionary<string, double> Numbers);

internal sealed record VectorMatch(string Id, double Score);

internal sealed record VectorQuery(KnowledgeNamespace Shelf, float[] Values, int Most)
{
    /// <summary>All of these must hold.</summary>
    public ImmutableArray<VectorCondition> Where { get; init; } = [];
}

internal enum VectorComparison : byte
{
    Equal,
    AtMost,
    AtLeast,
}

/// <summary>Compares a field with a text or, when that is null, with a number.</summary>
internal sealed record VectorCondition(string Field, VectorComparison Comparison, string? Text, double Number = 0);
