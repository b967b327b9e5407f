using Ampl.Api.Hosting;
using Ampl.Api.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ampl.Api.Knowledge;

/// <summary>What the dealer's bot knows.</summary>
internal static class KnowledgeEndpoints
{
    public static RouteGroupBuilder MapKnowledge(this IEndpointRouteBuilder app)
    {
        var knowledge = app.MapGroup("/api/v1/knowledge").WithTags("Knowledge").RequireAuthorization(Policy.Manager);
        knowledge.MapPost("search", Search).WithSummary("What would be retrieved, and why");
        return knowledge;
    }

    private static async Task<Ok<KnowledgeSearchResponse>> Search(KnowledgeSearchRequest request, HttpContext http, IGrainFactory grains)
    {
        var found = await grains.Knowledge(http.Tenant()).Search(request.ToQuery(), http.RequestAborted);
        return TypedResults.Ok(new KnowledgeSearchResponse(
            [.. found.Hits.Select(hit => new KnowledgeSearchResult(hit.Id, hit.Namespace, hit.Source, hit.Score, hit.Text, hit.Why))],
            found.ByMeaning ? "hybrid" : "lexical",
            found.Degraded));
    }
}
