using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Ampl.Bench;

/// <summary>The baselines in a process of their own, as the product is in its own.</summary>
internal sealed class BareProcess : IDisposable
{
    private readonly Process _process;

    private BareProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public TimeSpan CpuTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<BareProcess> Start(string sqliteUrl, string? postgresUrl)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        string[] arguments = [typeof(BareProcess).Assembly.Location, "bare", url, sqliteUrl];
        var start = new ProcessStartInfo("dotnet", postgresUrl is null ? arguments : [.. arguments, postgresUrl]);
        var bare = new BareProcess(Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start"), new Uri(url));
        await bare.Ready();
        return bare;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    private async Task Ready()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!_process.HasExited)
        {
            try
            {
                using var probe = await LoadConnection.Open(Address);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
            }
        }
        throw new InvalidOperationException("The bare server ended.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
