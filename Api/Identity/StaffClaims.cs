using System.Security.Claims;
using Ampl.Identity;
using Ampl.Tenants;
using Microsoft.AspNetCore.Authorization;

namespace Ampl.Api.Identity;

/// <summary>Names of the policies that endpoints ask for; each admits its role and those above it.</summary>
internal static class Policy
{
    public const string Viewer = nameof(StaffRole.Viewer);
    public const string Agent = nameof(StaffRole.Agent);
    public const string Manager = nameof(StaffRole.Manager);
    public const string Admin = nameof(StaffRole.Admin);

    public static void AddStaffPolicies(this AuthorizationOptions options)
    {
        foreach (var role in Enum.GetValues<StaffRole>())
        {
            var admitted = Enum.GetValues<StaffRole>().Where(other => other >= role).Select(StaffClaims.NameOf);
            options.AddPolicy(role.ToString(), policy => policy.RequireRole(admitted));
        }
    }
}

/// <summary>What a signed-in member of staff carries, in the claim names of the wire.</summary>
internal static class StaffClaims
{
    public const string Subject = "sub";
    public const string Email = "email";
    public const string Role = "role";
    public const string Tenant = "tenant_id";

    /// <summary>Held by every role but viewer.</summary>
    public const string MayWrite = "may_write";

    public static string NameOf(StaffRole role) => role.ToString().ToLowerInvariant();

    public static ClaimsPrincipal Principal(string subject, StaffRole role, TenantId tenant, string scheme)
    {
        var claims = new List<Claim>(4)
        {
            new(Subject, subject),
            new(Role, NameOf(role)),
            new(Tenant, tenant.Value),
        };
        if (role > StaffRole.Viewer) claims.Add(new Claim(Role, MayWrite));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme, Subject, Role));
    }
}
