using Ampl.Api.Hosting;
using Ampl.Identity;
using Ampl.Tenants;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ampl.Api.Identity;

/// <summary>Signing in, and letting in new staff.</summary>
internal static class AuthEndpoints
{
    public static RouteGroupBuilder MapAuth(this IEndpointRouteBuilder app)
    {
        var auth = app.MapGroup("/api/v1/auth").WithTags("Authentication");
        auth.MapPost("login", Login).RequireRateLimiting(RateLimits.SignIn).WithSummary("Sign in with e-mail and password");
        auth.MapPost("register", Register).RequireAuthorization(Policy.Admin).WithSummary("Open an account for a member of staff");
        return auth;
    }

    private static async Task<Ok<LoginResponse>> Login(LoginRequest request, IGrainFactory grains, AccessTokens tokens)
    {
        var account = await grains.Account(AccountId.OfEmail(request.Email)).SignIn(request.Password);
        return TypedResults.Ok(new LoginResponse(
            tokens.Issue(account), "bearer", (int)tokens.Lifetime.TotalSeconds, account.Id.Value, StaffClaims.NameOf(account.Role)));
    }

    private static async Task<Created<RegisterResponse>> Register(RegisterRequest request, HttpContext http, IGrainFactory grains)
    {
        var role = Enum.Parse<StaffRole>(request.Role, ignoreCase: true);
        var tenant = request.TenantId is { } named ? new TenantId(named) : http.Tenant();
        var opened = await grains.Account(AccountId.OfEmail(request.Email)).Open(
            new OpenAccount(request.Email, request.Password, request.FullName, role, tenant));
        return TypedResults.Created((string?)null, new RegisterResponse(
            opened.Account.Id.Value, opened.Account.Email, StaffClaims.NameOf(opened.Account.Role), opened.ApiKey));
    }
}
