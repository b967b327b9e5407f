using Ampl.Bench;

// dotnet run -c Release --project Bench            everything, about four minutes
// dotnet run -c Release --project Bench -- quick   shorter runs, for a first look
if (args is ["bare", var url, var sqlite, ..])
{
    await BareServer.Run(url, sqlite, args.Length > 3 ? args[3] : null);
    return;
}

var seconds = args.Contains("quick") ? 1.5 : 4;
UnderstandingBench.Run();
await StartBench.Run();
await ThroughputBench.Run(TimeSpan.FromSeconds(seconds), rounds: 5);
await LongConversationBench.Run();
