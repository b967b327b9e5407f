using System.Text;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Ampl.Api.Metrics;

/// <summary>Collects when asked and keeps the text of the last collection.</summary>
internal sealed class PrometheusExporter : BaseExporter<Metric>
{
    public string Text { get; private set; } = "";

    public override ExportResult Export(in Batch<Metric> batch)
    {
        var text = new StringBuilder(16 * 1024);
        PrometheusText.Write(text, batch);
        Text = text.ToString();
        return ExportResult.Success;
    }
}

/// <summary>One provider for the process, read by the endpoint; a lock keeps two scrapes from mixing.</summary>
internal sealed class MetricsReader : IDisposable
{
    private readonly Lock _scrape = new();
    private readonly PrometheusExporter _exporter = new();
    private readonly MeterProvider _provider;
    private readonly BaseExportingMetricReader _reader;

    public MetricsReader()
    {
        _reader = new BaseExportingMetricReader(_exporter);
        _provider = Sdk.CreateMeterProviderBuilder()
            .AddMeter(AmplMetrics.MeterName, "System.Runtime", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.Orleans")
            .AddReader(_reader)
            .Build();
    }

    public string Scrape()
    {
        lock (_scrape)
        {
            _reader.Collect();
            return _exporter.Text;
        }
    }

    public void Dispose()
    {
        _provider.Dispose();
        _exporter.Dispose();
    }
}

/// <summary>Prometheus scrapes here.</summary>
internal static class MetricsEndpoint
{
    private const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static IServiceCollection AddAmplMetrics(this IServiceCollection services) =>
        services.AddSingleton<AmplMetrics>().AddSingleton<MetricsReader>().AddHostedService<MetricsStart>();

    public static void MapMetrics(this IEndpointRouteBuilder app) => app
        .MapGet("/metrics", (MetricsReader metrics) => TypedResults.Text(metrics.Scrape(), ContentType, Encoding.UTF8))
        .WithTags("System").WithSummary("Metrics for Prometheus").ExcludeFromDescription();

    /// <summary>Counts and times every request by its route template.</summary>
    public static IApplicationBuilder UseRequestMetrics(this IApplicationBuilder app)
    {
        var metrics = app.ApplicationServices.GetRequiredService<AmplMetrics>();
        var time = app.ApplicationServices.GetRequiredService<TimeProvider>();
        return app.Use(async (http, next) =>
        {
            var started = time.GetTimestamp();
            metrics.RequestBegan();
            try
            {
                await next(http);
            }
            finally
            {
                var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "unmatched";
                metrics.RequestEnded(http.Request.Method, route, http.Response.StatusCode, time.GetElapsedTime(started));
            }
        });
    }

    /// <summary>The reader must listen before the first request, not from the first scrape on.</summary>
    private sealed class MetricsStart(MetricsReader reader) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            reader.Scrape();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
