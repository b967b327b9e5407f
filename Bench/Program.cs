using Ampl.Bench;

// dotnet run -c Release --project Bench            everything, about four minutes
// dotnet run -c Release --project Bench -- quick   shorter runs, for a first look
// dotnet run -c Release --project Bench -- understanding   only that, and what a turn computes
if (args is ["bare", var url, var sqlite, ..])
{
    await BareServer.Run(url, sqlite, args.Length > 3 ? args[3] : null);
    return;
}

if (args is ["chat", var address, ..])
{
    // One load on a running service, for a profiler: Bench chat http://127.0.0.1:8000 [new]
    var load = await ChatLoad.Prepare(new Uri(address));
    Console.WriteLine(await Load.Run(new Uri(address), TimeSpan.FromSeconds(10), args.Contains("new") ? load.OnNew : load.OnExisting, () => TimeSpan.Zero));
    return;
}

var seconds = args.Contains("quick") ? 1.5 : 4;
UnderstandingBench.Run();
await TurnBench.Run();
if (args.Contains("understanding")) return;
await StartBench.Run();
await ThroughputBench.Run(TimeSpan.FromSeconds(seconds), rounds: 5);
await LongConversationBench.Run();
