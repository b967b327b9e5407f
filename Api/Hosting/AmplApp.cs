using Ampl.Api.Conversations;
using Ampl.Api.Docs;
using Ampl.Api.Errors;
using Ampl.Api.Guardrails;
using Ampl.Api.Health;
using Ampl.Api.Home;
using Ampl.Api.Identity;
using Ampl.Api.Knowledge;
using Ampl.Api.Leads;
using Ampl.Api.Metrics;
using Ampl.Silo.Hosting;

namespace Ampl.Api.Hosting;

/// <summary>The web application, built the same way for the program and for tests.</summary>
internal static class AmplApp
{
    public const string ApiRoot = "/api";
    private const long MaxBody = 64 * 1024;

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot() });
        builder.Configuration.AddEnvFile(".env").AddEnvironmentVariables().AddCommandLine(args);
        builder.WebHost.ConfigureKestrel((_, kestrel) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
        });
        var host = builder.Configuration.Text("API_HOST", "0.0.0.0");
        var port = builder.Configuration.Number("API_PORT", 8000, 0, 65535);
        builder.WebHost.UseUrls(builder.Configuration.AnyText("ASPNETCORE_URLS", "urls") ?? $"http://{host}:{port}");
        builder.Logging.AddAmplLogs(builder.Configuration);
        builder.AddGrainAccess();
        builder.Services.AddApi(builder.Configuration).AddApiDocuments().AddAmplMetrics();
        return builder;
    }

    public static WebApplication UseAmpl(this WebApplication app)
    {
        app.UseRequestMetrics();
        app.UseExceptionHandler();
        app.UseStatusCodePages(pages => Problem.OfStatus(pages.HttpContext.Response.StatusCode).WriteTo(pages.HttpContext));
        app.UseCors();
        app.UseAuthentication();
        app.UseRateLimits();
        app.UseAuthorization();
        app.UseWhen(http => !http.Request.Path.StartsWithSegments(ApiRoot, StringComparison.Ordinal), pages => pages.UsePages());
        app.MapHome();
        app.MapHealth();
        app.MapMetrics();
        app.MapApiDocuments();
        app.MapChat();
        app.MapLeads();
        app.MapKnowledge();
        app.MapGuard();
        app.MapAuth();
        return app;
    }

    private static void UsePages(this IApplicationBuilder pages)
    {
        pages.UseResponseCompression();
        pages.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache" }); // Revalidated by ETag: the addresses carry no version.
        pages.UseApiPage();
    }

    /// <summary>Pages ship beside the program; from a source tree they are served where they are edited.</summary>
    private static string ContentRoot()
    {
        var source = ProductFiles.SolutionRoot() is { } root ? Path.Combine(root, "Api") : null;
        return source is not null && Directory.Exists(Path.Combine(source, "wwwroot")) ? source : AppContext.BaseDirectory;
    }
}
