using Ampl.Tests.Hosting;

namespace Ampl.Bench;

/// <summary>A full chat turn beside bare endpoints, in alternating runs on the same machine.</summary>
internal static class ThroughputBench
{
    /// <summary>Long enough that the runtime has seen which way the code goes and has compiled it for that.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    private static byte[] BareRequest(string path) => LoadConnection.Post(path, """{"message":"Creta ka on road price kitna hai?"}""");

    private sealed record Contender(string Name, Uri Address, Func<TimeSpan> Cpu, Func<int, int, ReadOnlyMemory<byte>> Next)
    {
        public List<LoadResult> Runs { get; } = [];
    }

    public static async Task Run(TimeSpan duration, int rounds)
    {
        using var directory = new TemporaryDirectory();
        await using var postgres = PostgresServer.IsInstalled ? new PostgresServer(durable: true) : null;
        var bareDatabase = postgres is null ? null : await postgres.CreateDatabase();
        using var bare = await BareProcess.Start($"sqlite:///{Path.Combine(directory.Path, "bare.db")}", bareDatabase);
        await using var onSqlite = await ApiProcess.Start(directory.SqliteUrl);
        await using var onPostgres = postgres is null ? null : await ApiProcess.Start(await postgres.CreateDatabase());

        var contenders = new List<Contender>
        {
            Bare("bare endpoint", bare, BareServer.Nothing),
            Bare("bare + group-commit insert (SQLite)", bare, BareServer.GroupCommit),
        };
        if (postgres is not null) contenders.Add(Bare("bare + one insert a request (PostgreSQL)", bare, BareServer.OneInsert));
        contenders.AddRange(await Chat("SQLite", onSqlite));
        if (onPostgres is not null) contenders.AddRange(await Chat("PostgreSQL", onPostgres));

        await Play(contenders, WarmUp);
        foreach (var contender in contenders) contender.Runs.Clear();
        for (var round = 0; round < rounds; round++) await Play(contenders, duration);
        Print(contenders);
    }

    private static Contender Bare(string name, BareProcess bare, string path)
    {
        var request = BareRequest(path);
        return new Contender(name, bare.Address, () => bare.CpuTime, (_, _) => request);
    }

    private static async Task<Contender[]> Chat(string database, ApiProcess api)
    {
        var load = await ChatLoad.Prepare(api.Address);
        return
        [
            new Contender($"chat turn, existing conversation ({database})", api.Address, () => api.CpuTime, load.OnExisting),
            new Contender($"chat turn, new conversation ({database})", api.Address, () => api.CpuTime, load.OnNew),
        ];
    }

    private static async Task Play(IEnumerable<Contender> contenders, TimeSpan duration)
    {
        foreach (var contender in contenders)
            contender.Runs.Add(await Load.Run(contender.Address, duration, contender.Next, contender.Cpu));
    }

    private static void Print(IReadOnlyList<Contender> contenders)
    {
        var medians = contenders.ToDictionary(contender => contender.Name, contender => LoadResult.Median(contender.Runs));
        Console.WriteLine($"\nThroughput, {Load.Connections} connections, median of {contenders[0].Runs.Count} alternating runs");
        Console.WriteLine($"{"",-52}{"req/s",10}{"p50 ms",10}{"p99 ms",10}{"CPU µs",10}{"of baseline",13}");
        foreach (var (name, median) in medians)
        {
            var ratio = Baseline(name, medians) is { } baseline ? $"{median.RequestsPerSecond / baseline.RequestsPerSecond,13:0.00}" : "";
            Console.WriteLine($"{name,-52}{median.RequestsPerSecond,10:0}{median.P50,10:0.00}{median.P99,10:0.00}{median.CpuMicros,10:0}{ratio}");
        }
    }

    private static LoadResult? Baseline(string name, Dictionary<string, LoadResult> medians) =>
        !name.StartsWith("chat", StringComparison.Ordinal) ? null
        : medians.First(pair => pair.Key.StartsWith("bare +", StringComparison.Ordinal) && pair.Key.Contains(name.Contains("SQLite", StringComparison.Ordinal) ? "SQLite" : "PostgreSQL", StringComparison.Ordinal)).Value;
}
