using System.Globalization;
using System.Threading.RateLimiting;
using Ampl.Api.Errors;
using Ampl.Api.Identity;
using Ampl.Silo.Hosting;
using Microsoft.AspNetCore.RateLimiting;

namespace Ampl.Api.Hosting;

/// <summary>How many requests a caller may make in a window of time.</summary>
internal sealed record RateLimitOptions(int Requests, TimeSpan Window)
{
    public static RateLimitOptions From(IConfiguration settings) => new(
        settings.Number(settings.Text("RATE_LIMIT_REQUESTS") is null ? "RATE_LIMIT_PER_MINUTE" : "RATE_LIMIT_REQUESTS", 100, 1, 100_000_000),
        TimeSpan.FromSeconds(settings.Number("RATE_LIMIT_WINDOW_SECONDS", 60, 1, 86_400)));
}

/// <summary>
/// One limiter for each caller: the account, the API key, else the address. Idle limiters are dropped by
/// the framework, so callers do not pile up.
/// </summary>
internal static class RateLimits
{
    public const string SignIn = "sign-in";
    private const string LimitHeader = "X-RateLimit-Limit";
    private const string RemainingHeader = "X-RateLimit-Remaining";
    private const int SignInsPerMinute = 20;

    public static IServiceCollection AddRateLimits(this IServiceCollection services, RateLimitOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(_ => PartitionedRateLimiter.Create<HttpContext, string>(http =>
            RateLimitPartition.GetFixedWindowLimiter(CallerOf(http), _ => Window(options.Requests, options.Window))));
        return services.AddRateLimiter(limiter =>
        {
            limiter.AddPolicy(SignIn, http => RateLimitPartition.GetFixedWindowLimiter(
                AddressOf(http), _ => Window(SignInsPerMinute, TimeSpan.FromMinutes(1))));
            limiter.OnRejected = (rejected, _) => new ValueTask(Refuse(rejected.HttpContext, rejected.Lease));
        });
    }

    /// <summary>The general limit, with its headers on every answer but those of health, metrics and documents.</summary>
    public static IApplicationBuilder UseRateLimits(this IApplicationBuilder app)
    {
        var options = app.ApplicationServices.GetRequiredService<RateLimitOptions>();
        var limiter = app.ApplicationServices.GetRequiredService<PartitionedRateLimiter<HttpContext>>();
        var limit = options.Requests.ToString(CultureInfo.InvariantCulture);
        app.Use(async (http, next) =>
        {
            if (!http.Request.Path.StartsWithSegments(AmplApp.ApiRoot, StringComparison.Ordinal))
            {
                await next(http);
                return;
            }
            using var lease = limiter.AttemptAcquire(http);
            var left = limiter.GetStatistics(http)?.CurrentAvailablePermits ?? 0;
            http.Response.Headers[LimitHeader] = limit;
            http.Response.Headers[RemainingHeader] = left.ToString(CultureInfo.InvariantCulture);
            await (lease.IsAcquired ? next(http) : Refuse(http, lease));
        });
        return app.UseRateLimiter();
    }

    private static FixedWindowRateLimiterOptions Window(int permits, TimeSpan window) => new()
    {
        PermitLimit = permits,
        Window = window,
        QueueLimit = 0,
    };

    private static Task Refuse(HttpContext http, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(60);
        http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Problem.OfStatus(StatusCodes.Status429TooManyRequests).WriteTo(http);
    }

    private static string CallerOf(HttpContext http) =>
        http.User.FindFirst(StaffClaims.Subject) is { } subject ? "staff:" + subject.Value : AddressOf(http);

    private static string AddressOf(HttpContext http) => "ip:" + http.Connection.RemoteIpAddress;
}
