using System.ComponentModel.DataAnnotations;
using Ampl.Api.Hosting;
using Ampl.Api.Identity;
using Ampl.Errors;
using Ampl.Leads;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ampl.Api.Leads;

/// <summary>Which leads to list; lower-case names as on the wire.</summary>
public sealed record LeadListQuery
{
    [FromQuery(Name = "status"), RegularExpression("^(new|contacted|qualified|negotiating|won|lost|nurturing)$", ErrorMessage = "must be one of new, contacted, qualified, negotiating, won, lost, nurturing")]
    public string? Status { get; init; }

    [FromQuery(Name = "priority"), RegularExpression("^(hot|warm|cold)$", ErrorMessage = "must be one of hot, warm, cold")]
    public string? Priority { get; init; }

    [FromQuery(Name = "min_score"), Range(0, 100)]
    public int? MinScore { get; init; }

    [FromQuery(Name = "assigned_to"), StringLength(128)]
    public string? AssignedTo { get; init; }

    [FromQuery(Name = "page"), Range(1, 1_000_000)]
    public int? Page { get; init; }

    [FromQuery(Name = "page_size"), Range(1, 100)]
    public int? PageSize { get; init; }

    internal LeadQuery ToQuery() => new()
    {
        Status = Status is null ? null : Enum.Parse<LeadStatus>(Status, ignoreCase: true),
        Priority = Priority is null ? null : Enum.Parse<LeadPriority>(Priority, ignoreCase: true),
        MinScore = MinScore,
        AssignedTo = AssignedTo,
        Page = Page ?? 1,
        PageSize = PageSize ?? 20,
    };
}

/// <summary>The dealer's leads.</summary>
internal static class LeadEndpoints
{
    public static RouteGroupBuilder MapLeads(this IEndpointRouteBuilder app)
    {
        var leads = app.MapGroup("/api/v1/leads").WithTags("Leads").RequireAuthorization(Policy.Viewer);
        leads.MapGet("", List).WithSummary("Leads, best score first");
        leads.MapGet("{leadId}", Get).WithSummary("One lead");
        return leads;
    }

    private static async Task<Ok<LeadListResponse>> List(
        [AsParameters] LeadListQuery list, HttpContext http, IGrainFactory grains, CancellationToken cancellation)
    {
        var query = list.ToQuery();
        var page = await grains.LeadBook(http.Tenant()).List(query, cancellation);
        return TypedResults.Ok(new LeadListResponse(
            page.Leads.Select(LeadResponse.Of).ToArray(), page.Total, query.Page, query.PageSize, (long)query.Page * query.PageSize < page.Total));
    }

    private static async Task<Ok<LeadResponse>> Get(string leadId, HttpContext http, IGrainFactory grains)
    {
        var lead = Guid.TryParse(leadId, out var id) ? await grains.Lead(new LeadId(http.Tenant(), id)).View() : null;
        return lead is null
            ? throw new DomainException(ErrorKind.NotFound, "lead_not_found", "Lead not found")
            : TypedResults.Ok(LeadResponse.Of(lead));
    }
}
