using Ampl.Leads;
using Ampl.Storage;
using Ampl.Tenants;
using Dapper;

namespace Ampl.Silo.Storage;

/// <summary>
/// A lead as it stands is the fact with the version of its snapshot. Walking a tenant's snapshots by key
/// finds them all, so that recording a lead pays for no further index.
/// </summary>
internal sealed class LeadRecords(IDatabase database) : ILeadRecords
{
    private const string Matching = """
        FROM grain_state s JOIN leads l ON l.grain = s.grain AND l.version = s.version
        WHERE s.grain >= @From AND s.grain < @To
          AND (@Status IS NULL OR l.status = @Status) AND (@Priority IS NULL OR l.priority = @Priority)
          AND (@AssignedTo IS NULL OR l.assigned_to = @AssignedTo) AND l.score >= @MinScore
        """;

    private const string Count = $"SELECT count(*) {Matching}";
    private const string Page = $"SELECT l.details {Matching} ORDER BY l.score DESC, l.updated_at DESC, l.lead LIMIT @PageSize OFFSET @Skip";

    public async Task<LeadPage> List(TenantId tenant, LeadQuery query, CancellationToken cancellation)
    {
        var (from, to) = GrainKey.Range("lead", tenant);
        var values = new
        {
            From = from,
            To = to,
            Status = query.Status is { } status ? StoredName<LeadStatus>.Of(status) : null,
            Priority = query.Priority is { } priority ? StoredName<LeadPriority>.Of(priority) : null,
            query.AssignedTo,
            MinScore = query.MinScore ?? 0,
            query.PageSize,
            Skip = (query.Page - 1L) * query.PageSize,
        };
        var count = new CommandDefinition(Count, values, cancellationToken: cancellation);
        var page = new CommandDefinition(Page, values, cancellationToken: cancellation);
        var total = await database.Read(connection => connection.ExecuteScalarAsync<int>(count), cancellation);
        if (total <= values.Skip) return new LeadPage([], total);
        var leads = await database.Read(connection => connection.QueryAsync<string>(page), cancellation);
        return new LeadPage([.. leads.Select(StoredJson.Read<LeadView>)], total);
    }
}
