using System.Diagnostics;
using Ampl.Tests.Hosting;

namespace Ampl.Bench;

/// <summary>What turn 1,000 of a conversation costs against turn 10.</summary>
internal static class LongConversationBench
{
    private const int Conversations = 8;
    private const int Turns = 1010;
    private const int Window = 10;

    public static async Task Run()
    {
        using var directory = new TemporaryDirectory();
        await using var api = await ApiProcess.Start(directory.SqliteUrl);
        await Milliseconds(api.Address); // Warm-up
        var all = new List<double[]>();
        for (var i = 0; i < Conversations; i++) all.Add(await Milliseconds(api.Address));
        var early = Median(all, 5);
        var late = Median(all, Turns - Window);
        Console.WriteLine($"\nOne long conversation (SQLite, one connection): turn 10 {early:0.000} ms, turn 1,000 {late:0.000} ms, ratio {late / early:0.00}");
    }

    private static async Task<double[]> Milliseconds(Uri address)
    {
        var load = await ChatLoad.Prepare(address, conversations: 1);
        using var connection = await LoadConnection.Open(address);
        var taken = new double[Turns];
        for (var turn = 0; turn < Turns; turn++)
        {
            var started = Stopwatch.GetTimestamp();
            await connection.Send(load.OnExisting(0, turn % Window));
            taken[turn] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
        return taken;
    }

    /// <summary>The same ten messages are compared, so that only the length of the conversation differs.</summary>
    private static double Median(List<double[]> runs, int from)
    {
        var window = runs.SelectMany(run => run.Skip(from).Take(Window)).Order().ToArray();
        return window[window.Length / 2];
    }
}
