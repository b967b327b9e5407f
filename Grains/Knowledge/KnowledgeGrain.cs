using Ampl.Dealers;
using Ampl.Tenants;
using Orleans.Concurrency;

namespace Ampl.Knowledge;

/// <summary>Asks the index that chat turns ask; holds nothing.</summary>
[StatelessWorker]
internal sealed class KnowledgeGrain(IDealerships dealerships) : Grain, IKnowledgeGrain
{
    public async Task<KnowledgeFindings> Search(KnowledgeQuery query, CancellationToken cancellation = default)
    {
        var tenant = new TenantId(this.GetPrimaryKeyString());
        var (knowledge, route, filter) = (dealerships.For(tenant).Knowledge, KnowledgeQueryRules.RouteOf(query), KnowledgeQueryRules.FilterOf(query));
        var near = await dealerships.Near(tenant, query.Text, cancellation);
        var found = knowledge.Search.With(near).Search(query.Text, route, query.TopK, filter, explains: true);
        return KnowledgeQueryRules.FindingsOf(found, near);
    }
}
