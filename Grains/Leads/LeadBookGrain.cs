using Ampl.Tenants;
using Orleans.Concurrency;

namespace Ampl.Leads;

/// <summary>Lists committed leads for one tenant; holds nothing.</summary>
[StatelessWorker]
internal sealed class LeadBookGrain(ILeadRecords records) : Grain, ILeadBookGrain
{
    public Task<LeadPage> List(LeadQuery query, CancellationToken cancellation = default) =>
        records.List(new TenantId(this.GetPrimaryKeyString()), query, cancellation);
}
