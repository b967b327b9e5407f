using Ampl.Silo.Hosting;

namespace Ampl.Api.Hosting;

/// <summary>Which web pages may call us: CORS_ORIGINS, a comma list or *.</summary>
internal static class CorsSettings
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddCorsFrom(this IServiceCollection services, IConfiguration settings)
    {
        var origins = settings.Text("CORS_ORIGINS", "*").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return services.AddCors(cors => cors.AddDefaultPolicy(policy =>
        {
            policy.AllowAnyHeader().AllowAnyMethod().SetPreflightMaxAge(Remembered)
                .WithExposedHeaders("X-RateLimit-Limit", "X-RateLimit-Remaining", "Retry-After");
            // Credentials are tokens in headers, which any page may hold; cookies go only to pages named here.
            if (origins.Contains("*")) policy.AllowAnyOrigin();
            else policy.WithOrigins(origins).AllowCredentials();
        }));
    }
}
