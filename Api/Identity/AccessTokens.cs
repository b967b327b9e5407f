using System.Security.Claims;
using Ampl.Identity;
using Ampl.Tenants;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Ampl.Api.Identity;

/// <summary>Issues and checks the staff's access tokens: JWT, HS256, claims sub, email, role, tenant_id, exp.</summary>
internal sealed class AccessTokens(InstallationKeys keys, TokenOptions options, TimeProvider time)
{
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, SetDefaultTimesOnTokenCreation = false };
    private TokenValidationParameters? _parameters;

    public TimeSpan Lifetime => options.Lifetime;

    public string Issue(AccountView account)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Claims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                [StaffClaims.Subject] = account.Id.Value,
                [StaffClaims.Email] = account.Email,
                [StaffClaims.Role] = StaffClaims.NameOf(account.Role),
                [StaffClaims.Tenant] = account.Tenant.Value,
            },
            IssuedAt = now,
            Expires = now + Lifetime,
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(keys.TokenKey), SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>Null when the token is not ours, expired, tampered with, or of an unknown role.</summary>
    public async Task<ClaimsPrincipal?> Read(string token, string scheme)
    {
        var result = await _handler.ValidateTokenAsync(token, _parameters ??= Parameters());
        if (!result.IsValid) return null;
        var subject = Claim(StaffClaims.Subject);
        var tenant = Claim(StaffClaims.Tenant);
        return subject is not null && tenant is not null && TenantId.IsValid(tenant)
            && Enum.TryParse<StaffRole>(Claim(StaffClaims.Role), ignoreCase: true, out var role) && Enum.IsDefined(role)
            ? StaffClaims.Principal(subject, role, new TenantId(tenant), scheme)
            : null;

        string? Claim(string name) => result.Claims.TryGetValue(name, out var value) ? value as string : null;
    }

    private TokenValidationParameters Parameters() => new()
    {
        ValidateIssuer = false,
        ValidateAudience = false,
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        IssuerSigningKey = new SymmetricSecurityKey(keys.TokenKey),
        RequireExpirationTime = true,
        LifetimeValidator = (_, expires, _, _) => expires > time.GetUtcNow().UtcDateTime,
    };
}

/// <summary>How long an access token lives.</summary>
internal sealed record TokenOptions(TimeSpan Lifetime);
