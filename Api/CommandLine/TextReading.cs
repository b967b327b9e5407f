using Ampl.Conversations;
using Ampl.Guardrails;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Silo.Guardrails;
using Ampl.Silo.Hosting;
using Ampl.Silo.Knowledge;
using Ampl.Silo.Understanding;
using Ampl.Understanding;

namespace Ampl.Api.CommandLine;

/// <summary>The reader and guard of the dealer whose files the data directory holds, without a server or a database.</summary>
internal sealed class TextReading
{
    private readonly MessageReader _reader;
    private readonly InputGuard _guard = new();
    private readonly OutputGuard _output;
    private readonly DateOnly _today;

    private TextReading(ProductFiles files, DateOnly today)
    {
        var models = new ReaderFactory(files);
        Files = files;
        _output = new OutputGuard(GuardFiles.Output(files));
        _reader = models.For(new VehicleCatalogue(DealerInventory.Read(files.DataDirectory, UnderstandingFiles.ModelNames(files))));
        _today = today;
    }

    public ProductFiles Files { get; }

    public static TextReading From(string[] args)
    {
        var settings = new ConfigurationBuilder().AddEnvFile(".env").AddEnvironmentVariables()
            .AddCommandLine([.. args.Where(arg => arg.StartsWith('-'))]).Build();
        var files = new ProductFiles(settings.Text("DATA_DIRECTORY", "data"));
        if (!Directory.Exists(files.DataDirectory))
            throw new SettingException("DATA_DIRECTORY", $"names no directory: {files.DataDirectory}");
        return new TextReading(files, IndianTime.DateOf(TimeProvider.System.GetUtcNow()));
    }

    public GuardVerdict Check(InputLine line) =>
        line.Direction == GuardDirection.Output ? _output.Check(line.Text, line.Context) : Read(line.Text).Verdict;

    public (Understood Message, GuardVerdict Verdict) Read(string text, string? context = null)
    {
        var asked = string.IsNullOrWhiteSpace(context) ? null : Confirmation.Of(context, _reader);
        var message = _reader.Read(text, _today, asked);
        return (message, _guard.Check(message, _reader, text, _today));
    }
}
