using Orleans.Concurrency;

namespace Ampl.Knowledge;

/// <summary>Searches what one dealer's bot knows; key is the tenant.</summary>
[Alias("ampl.IKnowledgeGrain")]
public interface IKnowledgeGrain : IGrainWithStringKey
{
    /// <summary>The best passages first; every passage counts, also those that a chat turn would find too weak.</summary>
    /// <exception cref="Errors.DomainException">The namespace or an operator is unknown, or the dealer has no data yet.</exception>
    [ReadOnly]
    [Alias("Search")]
    Task<KnowledgeFindings> Search(KnowledgeQuery query, CancellationToken cancellation = default);
}
