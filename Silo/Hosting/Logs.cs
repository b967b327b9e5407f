using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace Ampl.Silo.Hosting;

/// <summary>Structured logs on standard output. Nothing a customer wrote or is called goes into them.</summary>
internal static class Logs
{
    public static ILoggingBuilder AddAmplLogs(this ILoggingBuilder logging, IConfiguration settings)
    {
        var level = settings.Word("LOG_LEVEL", "info", "debug", "info", "warning", "error") switch
        {
            "debug" => LogEventLevel.Debug,
            "warning" => LogEventLevel.Warning,
            "error" => LogEventLevel.Error,
            _ => LogEventLevel.Information,
        };
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Is(level)
            .MinimumLevel.Override("Microsoft.AspNetCore", AtLeastWarning(level))
            .MinimumLevel.Override("Orleans", AtLeastWarning(level)) // Its everyday life fills pages at each start.
            .MinimumLevel.Override("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogEventLevel.Fatal)
            .Enrich.FromLogContext();
        var text = settings.Word("LOG_FORMAT", "json", "json", "text") == "text";
        var logger = Written(configuration, text);
        logging.ClearProviders();
        return logging.AddSerilog(logger, dispose: true);
    }

    private static LogEventLevel AtLeastWarning(LogEventLevel level) => level > LogEventLevel.Warning ? level : LogEventLevel.Warning;

    private static Logger Written(LoggerConfiguration configuration, bool text) => text
        ? configuration.WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture).CreateLogger()
        : configuration.WriteTo.Console(new JsonFormatter(renderMessage: true)).CreateLogger();
}
