using Ampl.Knowledge;
using Ampl.Providers;
using Ampl.Silo.Hosting;
using Ampl.Silo.Knowledge;
using Ampl.Silo.Knowledge.Vectors;
using Ampl.Silo.Storage;
using Ampl.Tenants;

namespace Ampl.Api.CommandLine;

/// <summary>
/// Brings the database in line with a dealer's folder and says what became of each file. Files that have not changed
/// are left alone, so a run that was stopped half-way goes on where it was.
/// </summary>
internal static class IngestCommand
{
    private static readonly Dictionary<string, string> Options = new(StringComparer.Ordinal)
    {
        ["--dir"] = "DATA_DIRECTORY",
        ["--path"] = "DATA_DIRECTORY",
        ["--file"] = "file",
        ["--source"] = "source",
        ["--source-type"] = "source-type",
        ["--log-level"] = "LOG_LEVEL",
    };

    /// <returns>0 when all was read, 1 when a file or a row was left out.</returns>
    public static async Task<int> Run(string[] args, TextWriter output, CancellationToken cancellation)
    {
        var settings = new ConfigurationManager();
        settings.AddEnvFile(".env").AddEnvironmentVariables().AddCommandLine(args, Options);
        settings.Word("source-type", "local", "local");
        var only = SourceOf(settings.Word("source", "all", "all", "inventory", "faq", "sales", "insurance"));
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { Configuration = settings });
        builder.Services.AddAmpl(settings);
        using var host = builder.Build();
        await host.StartAsync(cancellation);
        var files = host.Services.GetRequiredService<ProductFiles>();
        var loader = new KnowledgeLoader(host.Services.GetRequiredService<IKnowledgeStore>(), TimeProvider.System);
        var (tenant, progress) = (TenantOptions.From(settings).Default, new Progress(output));
        var report = settings.Text("file") is { } single
            ? await loader.LoadSingle(tenant, files.DataDirectory, single, only, progress, cancellation)
            : await loader.Load(tenant, files.DataDirectory, progress, only, cancellation);
        var missing = await Embed(host.Services, tenant, output, cancellation);
        await host.StopAsync(cancellation);
        foreach (var warning in report.Warnings.Concat(missing)) await output.WriteLineAsync($"  ! {warning}");
        await output.WriteLineAsync($"{report.Documents} documents of {report.Files.Count} files are in the knowledge of {files.DataDirectory}");
        return report.Warnings.Concat(missing).Any() ? 1 : 0;
    }

    /// <summary>Where embeddings are configured, gives each passage its vector; what is missing in the end is told, and made up for by the next run or the server.</summary>
    private static async Task<string[]> Embed(IServiceProvider services, TenantId tenant, TextWriter output, CancellationToken cancellation)
    {
        if (services.GetService<PassageVectors>() is not { } vectors) return [];
        var library = services.GetRequiredService<KnowledgeLibrary>();
        await library.Rebuild(tenant, cancellation);
        try
        {
            await vectors.Bring(library.For(tenant), new VectorLines(output), cancellation);
            return [];
        }
        catch (Exception failure) when (failure is ProviderException or IOException or InvalidDataException)
        {
            return [$"not all passages are embedded: {failure.Message}"];
        }
    }

    private static KnowledgeNamespace? SourceOf(string name) => KnowledgeNamespaces.TryParse(name, out var source) ? source : null;

    private sealed class VectorLines(TextWriter output) : IProgress<VectorProgress>
    {
        public void Report(VectorProgress vectors) => output.WriteLine($"{vectors.Done,6}/{vectors.Of,-6}embedded");
    }

    /// <summary>Writes at once, in order, on the loader's own thread.</summary>
    private sealed class Progress(TextWriter output) : IProgress<FileReport>
    {
        public void Report(FileReport file) =>
            output.WriteLine($"{file.Number,6}/{file.Of,-6}{file.Outcome switch { FileOutcome.Read => "read", FileOutcome.Unchanged => "unchanged", _ => "NOT READ" },-10}{file.Documents,8} {file.Namespace.Wire(),-10} {file.Path}");
    }
}
