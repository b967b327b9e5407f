using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Ampl.Api.Errors;
using Ampl.Identity;
using Ampl.Silo.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Ampl.Api.Identity;

/// <summary>The operator's own key from AMPL_API_KEY; empty when there is none.</summary>
internal sealed record OperatorKey(string Value);

/// <summary>Staff by bearer token or API key. Wrong credentials are refused even where none are needed.</summary>
internal sealed class StaffAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder,
    AccessTokens tokens, IGrainFactory grains) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Staff";
    private const string KeyHeader = "X-API-Key";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var bearer = Request.Headers.Authorization.ToString();
        if (bearer.Length > 0) return Result(await ByToken(bearer));
        var key = Request.Headers[KeyHeader].ToString();
        return key.Length > 0 ? Result(await ByKey(key)) : AuthenticateResult.NoResult();
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Problem.OfStatus(StatusCodes.Status401Unauthorized).WriteTo(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problem.OfStatus(StatusCodes.Status403Forbidden).WriteTo(Context);

    private AuthenticateResult Result(ClaimsPrincipal? principal) => principal is null
        ? AuthenticateResult.Fail("The credentials are not valid.")
        : AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme.Name));

    private async Task<ClaimsPrincipal?> ByToken(string header) =>
        AuthenticationHeaderValue.TryParse(header, out var value)
        && string.Equals(value.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase) && value.Parameter is { Length: > 0 } token
            ? await tokens.Read(token, Scheme.Name)
            : null;

    private async Task<ClaimsPrincipal?> ByKey(string key)
    {
        var services = Context.RequestServices;
        var operatorKey = services.GetRequiredService<OperatorKey>().Value;
        if (operatorKey.Length > 0 && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(operatorKey)))
            return StaffClaims.Principal("api_key_user", StaffRole.Admin, services.GetRequiredService<TenantOptions>().Default, Scheme.Name);
        if (key.Length != 2 * AccountId.HexLength || !key.All(char.IsAsciiHexDigitLower)) return null;
        var account = await grains.Account(new AccountId(key[..AccountId.HexLength])).UseKey(key);
        return account is null ? null : StaffClaims.Principal(account.Id.Value, account.Role, account.Tenant, Scheme.Name);
    }
}
