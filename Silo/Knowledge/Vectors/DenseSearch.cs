using System.Collections.Concurrent;
using System.Collections.Immutable;
using Ampl.Providers;
using Ampl.Retrieval;
using Ampl.Tenants;

namespace Ampl.Silo.Knowledge.Vectors;

/// <summary>
/// Embeds a question, unless it was asked lately, and looks for the nearest passages in the store outside or, without
/// one, in memory. It waits a short while only: words find something in any case.
/// </summary>
internal sealed class DenseSearch(PassageVectors vectors, VectorShelves? shelves, EmbeddingCache cache, SimilarityFloor floor, TimeProvider time) : IDenseSearch
{
    private const int Most = 60;
    private const int LongestQuestion = 2000;
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);
    private readonly ConcurrentDictionary<TenantId, DenseIndex> _indexes = new();

    public void Replace(TenantId tenant, DenseIndex index) => _indexes[tenant] = index;

    public async ValueTask<DenseHits> Nearest(TenantId tenant, string text, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(text)) return DenseHits.None;
        if (!_indexes.TryGetValue(tenant, out var index) || index.Count == 0) return DenseHits.Failed("embeddings_not_ready");
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            return new DenseHits(await Matches(index, text.Length <= LongestQuestion ? text : text[..LongestQuestion], either.Token));
        }
        catch (ProviderException failure)
        {
            return DenseHits.Failed(ProblemOf(failure.Fault));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return DenseHits.Failed(ProblemOf(ProviderFault.Timeout));
        }
    }

    private async Task<ImmutableArray<VectorMatch>> Matches(DenseIndex index, string text, CancellationToken cancellation)
    {
        if (!cache.TryGet(text, out var vector)) cache.Put(text, vector = await vectors.Embed(text, cancellation));
        return floor.Keep(shelves is null ? index.Nearest(vector, Most) : await shelves.Nearest(vector, Most, cancellation));
    }

    private static string ProblemOf(ProviderFault fault) => fault switch
    {
        ProviderFault.Timeout => "embeddings_timeout",
        ProviderFault.RateLimited => "embeddings_rate_limited",
        ProviderFault.CircuitOpen => "embeddings_circuit_open",
        ProviderFault.Misconfigured => "embeddings_misconfigured",
        ProviderFault.Rejected or ProviderFault.Refused => "embeddings_rejected",
        ProviderFault.Malformed or ProviderFault.CutOff => "embeddings_malformed",
        _ => "embeddings_unavailable",
    };
}
