using Ampl.Api.Errors;
using Ampl.Api.Identity;
using Ampl.Silo.Hosting;
using Ampl.Tenants;
using Microsoft.AspNetCore.Authentication;

namespace Ampl.Api.Hosting;

/// <summary>What the front end needs besides the grains.</summary>
internal static class ApiServices
{
    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton(TenantFrom(settings));
        services.AddProblemDetails().AddSingleton<IProblemDetailsWriter, FrameworkProblems>().AddExceptionHandler<ProblemMapping>();
        services.AddValidation();
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddRateLimits(RateLimitOptions.From(settings));
        services.AddCorsFrom(settings);
        return services.AddStaffIdentity(settings);
    }

    private static IServiceCollection AddStaffIdentity(this IServiceCollection services, IConfiguration settings)
    {
        services.AddAuthentication(StaffAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, StaffAuthentication>(StaffAuthentication.SchemeName, configureOptions: null);
        services.AddAuthorization(options => options.AddStaffPolicies());
        settings.Word("JWT_ALGORITHM", "hs256", "hs256");
        services.AddSingleton(new TokenOptions(TimeSpan.FromMinutes(settings.Number("JWT_EXPIRE_MINUTES", 480, 1, 525_600))));
        services.AddSingleton(SecretFrom(settings));
        services.AddSingleton(new OperatorKey(settings.Text("AMPL_API_KEY", "")));
        services.AddSingleton<InstallationKeys>().AddSingleton<AccessTokens>().AddSingleton<Visitors>();
        if (AdministratorFrom(settings) is { } named) services.AddSingleton(named);
        return services.AddHostedService<IdentityStart>();
    }

    private static TenantOptions TenantFrom(IConfiguration settings)
    {
        var tenant = settings.Text("DEFAULT_TENANT_ID", "ampl-default");
        return TenantId.IsValid(tenant) && tenant != TenantId.Platform.Value
            ? new TenantOptions(new TenantId(tenant))
            : throw new SettingException("DEFAULT_TENANT_ID", "must be 1 to 64 lower-case letters, digits and dashes, and not 'platform'.");
    }

    private static SigningSecret SecretFrom(IConfiguration settings)
    {
        const int MinLength = 16;
        var secret = settings.Text("JWT_SECRET", "JWT_SECRET_KEY");
        return secret is null or { Length: >= MinLength } && !IsExample(secret)
            ? new SigningSecret(secret)
            : throw new SettingException("JWT_SECRET", $"must have at least {MinLength} characters and not be the example value; leave it empty to have one made.");
    }

    private static bool IsExample(string? secret) => secret is "change-me-in-production" or "your-secret-key-here";

    private static NamedAdministrator? AdministratorFrom(IConfiguration settings) =>
        (settings.Text("AMPL_ADMIN_EMAIL"), settings.Text("AMPL_ADMIN_PASSWORD")) switch
        {
            (null, null) => null,
            ({ } email, { Length: >= 10 and <= 128 } password) => new NamedAdministrator(email, password),
            (null, _) => throw new SettingException("AMPL_ADMIN_EMAIL", "must be set together with AMPL_ADMIN_PASSWORD."),
            _ => throw new SettingException("AMPL_ADMIN_PASSWORD", "must have 10 to 128 characters."),
        };
}
