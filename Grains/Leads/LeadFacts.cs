using Ampl.Storage;
using Ampl.Tenants;

namespace Ampl.Leads;

/// <summary>
/// The lead as it stood after one change. Each write of a lead carries exactly one, so the newest row of a
/// lead is the one with the version of its snapshot; older rows are its history.
/// </summary>
internal sealed record LeadRecorded(TenantId Tenant, string Event, LeadView Lead, DateTimeOffset At) : Fact;
