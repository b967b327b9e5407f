using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Ampl.Tests.Hosting;

/// <summary>The real program as a process of its own, for tests that kill it.</summary>
internal sealed class ApiProcess : IAsyncDisposable
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, string> _settings;
    private readonly List<string> _output = [];
    private Process _process;

    private ApiProcess(Dictionary<string, string> settings, Uri address)
    {
        _settings = settings;
        Address = address;
        _process = Launch();
    }

    public Uri Address { get; }

    public TimeSpan CpuTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<ApiProcess> Start(string databaseUrl, params (string Name, string Value)[] settings)
    {
        var port = FreePort();
        var all = settings.ToDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal);
        all["API_HOST"] = "127.0.0.1";
        all["API_PORT"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        all["DATABASE_URL"] = databaseUrl;
        all.TryAdd("DATA_DIRECTORY", SampleData.Directory);
        all.TryAdd("RATE_LIMIT_REQUESTS", "10000000");
        all.TryAdd("LOG_LEVEL", "warning");
        var api = new ApiProcess(all, new Uri($"http://127.0.0.1:{port}"));
        await api.Ready();
        return api;
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
        _process = Launch();
        await Ready();
    }

    public async ValueTask DisposeAsync() => await Kill();

    private async Task Ready()
    {
        using var http = new HttpClient { BaseAddress = Address };
        using var patience = new CancellationTokenSource(ReadyWithin);
        while (true)
        {
            if (_process.HasExited) throw new InvalidOperationException("The program ended: " + Output());
            try
            {
                if ((await http.GetAsync("/health", patience.Token)).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                await Task.Yield(); // Not listening yet: that is what is being waited for.
            }
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }

    private Process Launch()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Ampl.Api.dll")])
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

    private string Output()
    {
        lock (_output) return string.Join('\n', _output.TakeLast(40));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
