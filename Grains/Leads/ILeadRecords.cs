using Ampl.Tenants;

namespace Ampl.Leads;

/// <summary>Queries over the committed facts of leads.</summary>
internal interface ILeadRecords
{
    /// <summary>One page of a tenant's leads as they stand now, best score first, newest first among equals.</summary>
    Task<LeadPage> List(TenantId tenant, LeadQuery query, CancellationToken cancellation);
}
