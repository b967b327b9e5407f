using Ampl.Api.Errors;
using Ampl.Api.Identity;
using Ampl.Silo.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ampl.Api.Hosting;

/// <summary>What the front end needs besides the grains.</summary>
internal static class ApiServices
{
    private static readonly string[] PageTypes = ["text/html", "text/css", "text/javascript", "image/svg+xml"];

    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration settings)
    {
        services.TryAddSingleton(TenantOptions.From(settings));
        services.AddSingleton<IProblemDetailsWriter, FrameworkProblems>().AddProblemDetails().AddExceptionHandler<ProblemMapping>(); // The first writer wins.
        services.AddValidation();
        services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddResponseCompression(options => (options.EnableForHttps, options.MimeTypes) = (true, PageTypes)); // Pages hold no secrets; answers stay uncompressed.
        services.AddRateLimits(RateLimitOptions.From(settings));
        services.AddCorsFrom(settings);
        return services.AddStaffIdentity(settings);
    }

    private static IServiceCollection AddStaffIdentity(this IServiceCollection services, IConfiguration settings)
    {
        services.AddAuthentication(StaffAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, StaffAuthentication>(StaffAuthentication.SchemeName, configureOptions: null);
        services.AddDataProtection().UseEphemeralDataProtectionProvider(); // Nothing of ours is protected with it; its keys need no home.
        services.AddAuthorization(options => options.AddStaffPolicies());
        settings.Word("JWT_ALGORITHM", "hs256", "hs256");
        services.AddSingleton(new TokenOptions(TimeSpan.FromMinutes(settings.Number("JWT_EXPIRE_MINUTES", 480, 1, 525_600))));
        services.AddSingleton(SecretFrom(settings));
        services.AddSingleton(new OperatorKey(settings.Text("AMPL_API_KEY", "")));
        services.AddSingleton<InstallationKeys>().AddSingleton<AccessTokens>().AddSingleton<Visitors>();
        if (AdministratorFrom(settings) is { } named) services.AddSingleton(named);
        return services.AddHostedService<IdentityStart>();
    }

    private static SigningSecret SecretFrom(IConfiguration settings)
    {
        const int MinLength = 16;
        var secret = settings.AnyText("JWT_SECRET", "JWT_SECRET_KEY");
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
