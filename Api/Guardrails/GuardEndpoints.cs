using Ampl.Api.Hosting;
using Ampl.Api.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ampl.Api.Guardrails;

/// <summary>The guard for whoever writes texts elsewhere and wants them judged as the bot's are.</summary>
internal static class GuardEndpoints
{
    public static RouteGroupBuilder MapGuard(this IEndpointRouteBuilder app)
    {
        var guard = app.MapGroup("/api/v1/guard").WithTags("Guardrails").RequireAuthorization(Policy.Viewer);
        guard.MapPost("check", Check).WithSummary("Whether a message may be answered or a reply sent, and why not");
        return guard;
    }

    private static async Task<Ok<GuardCheckResponse>> Check(GuardCheckRequest request, HttpContext http, IGrainFactory grains)
    {
        var decision = await grains.Guard(http.Tenant()).Check(request.ToQuery());
        return TypedResults.Ok(new GuardCheckResponse(decision.Verdict, decision.Reasons));
    }
}
