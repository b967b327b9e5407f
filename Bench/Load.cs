using System.Diagnostics;

namespace Ampl.Bench;

/// <summary>What one run achieved: latencies in milliseconds, and the server process's CPU microseconds for a request.</summary>
internal sealed record LoadResult(double RequestsPerSecond, double P50, double P99, double CpuMicros)
{
    public static LoadResult Median(IEnumerable<LoadResult> runs)
    {
        var sorted = runs.OrderBy(run => run.RequestsPerSecond).ToArray();
        return sorted[sorted.Length / 2];
    }
}

/// <summary>Many connections that each send the next request as soon as the last one was answered.</summary>
internal static class Load
{
    public const int Connections = 32;

    /// <summary><paramref name="next"/> gives the request of a connection, by its number and how many it has sent.</summary>
    public static async Task<LoadResult> Run(Uri address, TimeSpan duration, Func<int, int, ReadOnlyMemory<byte>> next, Func<TimeSpan> cpuOfServer)
    {
        var connections = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => LoadConnection.Open(address)));
        var cpu = cpuOfServer();
        var clock = Stopwatch.StartNew();
        var latencies = await Task.WhenAll(connections.Select((connection, number) => Task.Run(() => Talk(connection, number))));
        var seconds = clock.Elapsed.TotalSeconds;
        var used = cpuOfServer() - cpu;
        foreach (var connection in connections) connection.Dispose();
        var all = latencies.SelectMany(list => list).Order().ToArray();
        return new LoadResult(all.Length / seconds, all[all.Length / 2], all[(int)(all.Length * 0.99)], used.TotalMicroseconds / all.Length);

        async Task<List<double>> Talk(LoadConnection connection, int number)
        {
            var taken = new List<double>(64 * 1024);
            while (clock.Elapsed < duration)
            {
                var request = next(number, taken.Count);
                var started = Stopwatch.GetTimestamp();
                await connection.Send(request);
                taken.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
            return taken;
        }
    }
}
