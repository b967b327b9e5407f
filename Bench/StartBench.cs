using System.Diagnostics;
using Ampl.Tests.Hosting;

namespace Ampl.Bench;

/// <summary>From process start until /health says that a chat turn can be answered.</summary>
internal static class StartBench
{
    public static async Task Run()
    {
        using var directory = new TemporaryDirectory();
        var first = await Start(directory.SqliteUrl);
        var warm = new List<double>();
        for (var i = 0; i < 5; i++) warm.Add(await Start(directory.SqliteUrl));
        Console.WriteLine($"\nStart to ready: first {first:0.00} s, then {warm.Order().ElementAt(2):0.00} s (median of 5)");
    }

    private static async Task<double> Start(string databaseUrl)
    {
        var clock = Stopwatch.StartNew();
        await using var api = await ApiProcess.Start(databaseUrl);
        return clock.Elapsed.TotalSeconds;
    }
}
