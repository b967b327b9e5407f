using Ampl.Api.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ampl.Api.Health;

/// <summary>Whether this process can answer a chat turn from its data.</summary>
public sealed record HealthResponse(string Status, IReadOnlyDictionary<string, bool> Services);

internal static class HealthEndpoints
{
    private const string Healthy = "healthy";
    private const string Degraded = "degraded";

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/health").WithTags("System").DisableRateLimiting();
        health.MapGet("", Ready).WithSummary("Can a chat turn be answered?");
        health.MapGet("ready", Ready);
        health.MapGet("live", () => TypedResults.Ok(new HealthResponse(Healthy, new Dictionary<string, bool>(StringComparer.Ordinal))));
    }

    private static async Task<JsonHttpResult<HealthResponse>> Ready(HttpContext http, IGrainFactory grains, CancellationToken cancellation)
    {
        var view = await grains.Health(http.Tenant()).Check(cancellation);
        var services = new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["initialized"] = view.Storage && view.Knowledge,
            ["storage"] = view.Storage,
            ["knowledge"] = view.Knowledge,
        };
        var ready = view.Storage && view.Knowledge;
        return TypedResults.Json(
            new HealthResponse(ready ? Healthy : Degraded, services),
            ApiJson.Default.HealthResponse,
            statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
