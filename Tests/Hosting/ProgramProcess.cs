using System.Diagnostics;

namespace Ampl.Tests.Hosting;

/// <summary>One of the real programs as a process of its own, for tests that kill it.</summary>
internal abstract class ProgramProcess : IAsyncDisposable
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(120);

    private readonly string _program;
    private readonly Dictionary<string, string> _settings;
    private readonly List<string> _output = [];
    private Process _process;

    protected ProgramProcess(string program, Dictionary<string, string> settings)
    {
        (_program, _settings) = (program, settings);
        _process = Launch();
    }

    public TimeSpan CpuTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>SIGKILL: nothing gets a chance to flush.</summary>
    public async Task Kill()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    public async Task Restart()
    {
        lock (_output) _output.Clear();
        _process = Launch();
        await Ready();
    }

    public async ValueTask DisposeAsync() => await Kill();

    protected abstract Task<bool> IsReady(CancellationToken cancellation);

    /// <summary>The last lines that the program wrote.</summary>
    protected string Output()
    {
        lock (_output) return string.Join('\n', _output.TakeLast(40));
    }

    protected async Task Ready()
    {
        using var patience = new CancellationTokenSource(ReadyWithin);
        while (!await IsReady(patience.Token))
        {
            if (_process.HasExited) throw new InvalidOperationException($"{_program} ended: {Output()}");
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }

    protected static Dictionary<string, string> Settings(string databaseUrl, (string Name, string Value)[] settings)
    {
        var all = HostSettings.New().ToDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal);
        all["DATABASE_URL"] = databaseUrl;
        all["DATA_DIRECTORY"] = SampleData.Directory;
        all["LOG_LEVEL"] = "warning";
        foreach (var (name, value) in settings) all[name] = value;
        return all;
    }

    private Process Launch()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, _program)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var (name, value) in _settings) start.Environment[name] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            if (line.Data is not null) _output.Add(line.Data);
        }
    }
}
