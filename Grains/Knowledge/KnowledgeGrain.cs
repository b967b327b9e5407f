using System.Collections.Immutable;
using Ampl.Dealers;
using Ampl.Tenants;
using Orleans.Concurrency;

namespace Ampl.Knowledge;

/// <summary>Asks the index that chat turns ask; holds nothing.</summary>
[StatelessWorker]
internal sealed class KnowledgeGrain(IDealerships dealerships) : Grain, IKnowledgeGrain
{
    public Task<ImmutableArray<KnowledgeHit>> Search(KnowledgeQuery query)
    {
        var knowledge = dealerships.For(new TenantId(this.GetPrimaryKeyString())).Knowledge;
        var found = knowledge.Search.Search(query.Text, KnowledgeQueryRules.RouteOf(query), query.TopK, KnowledgeQueryRules.FilterOf(query), withRepetitions: true);
        return Task.FromResult(found.Select(KnowledgeQueryRules.HitOf).ToImmutableArray());
    }
}
