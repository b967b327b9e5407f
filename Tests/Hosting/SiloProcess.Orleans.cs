namespace Ampl.Tests.Hosting;

/// <summary>A silo of a cluster; its front ends are other processes.</summary>
internal sealed class SiloProcess : ProgramProcess
{
    private const string StartedLine = "Application started";

    private SiloProcess(Dictionary<string, string> settings)
        : base("Ampl.Silo.dll", settings)
    {
    }

    public static async Task<SiloProcess> Start(string databaseUrl, params (string Name, string Value)[] settings)
    {
        var silo = new SiloProcess(Settings(databaseUrl, [("LOG_LEVEL", "info"), .. settings]));
        await silo.Ready();
        return silo;
    }

    protected override Task<bool> IsReady(CancellationToken cancellation) =>
        Task.FromResult(Output().Contains(StartedLine, StringComparison.Ordinal));
}
