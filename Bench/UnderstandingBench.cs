using System.Diagnostics;
using Ampl.Silo.Hosting;
using Ampl.Silo.Understanding;
using Ampl.Tests.Hosting;
using Ampl.Understanding;

namespace Ampl.Bench;

/// <summary>Microseconds to understand one message, on one thread.</summary>
internal static class UnderstandingBench
{
    private const int Rounds = 25;
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly string[] Models = ["Hyundai Creta", "Tata Nexon", "Maruti Brezza", "Mahindra XUV700", "Kia Seltos", "Honda City"];

    public static void Run()
    {
        var reader = MessageReader.Create(UnderstandingFiles.Load(new ProductFiles(SampleData.Directory)), Models);
        for (var i = 0; i < 20; i++) Pass(reader);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => Pass(reader)).Order().ToArray();
        Console.WriteLine($"Understanding: {rounds[Rounds / 2]:0.0} µs a message (median of {Rounds} passes over {BenchMessages.All.Length} distinct messages, the fastest {rounds[0]:0.0})");
    }

    private static double Pass(MessageReader reader)
    {
        var clock = Stopwatch.StartNew();
        foreach (var message in BenchMessages.All) reader.Read(message, Today);
        return clock.Elapsed.TotalMicroseconds / BenchMessages.All.Length;
    }
}
