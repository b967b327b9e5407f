using System.Collections.Concurrent;
using Ampl.Tests.Hosting;

namespace Ampl.Tests.Conformance;

/// <summary>What test and grains tell each other beside their calls; both silos of a test cluster share this process.</summary>
internal static class Signals
{
    private static readonly ConcurrentDictionary<string, TaskCompletionSource> All = new();
    private static readonly ConcurrentDictionary<string, ConcurrentQueue<string>> Logs = new();

    public static void Raise(string name) => Of(name).TrySetResult();

    public static Task Wait(string name) => Of(name).Task.WaitAsync(GrainFixture.Patience);

    public static void Note(string key, string line) => Logs.GetOrAdd(key, _ => new()).Enqueue(line);

    public static string[] Notes(string key) => Logs.TryGetValue(key, out var log) ? [.. log] : [];

    private static TaskCompletionSource Of(string name) =>
        All.GetOrAdd(name, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
