using System.Diagnostics;
using Ampl.Conversations;
using Ampl.Dealers;
using Ampl.Replies;
using Ampl.Silo.Hosting;
using Ampl.Storage;
using Ampl.Tenants;
using Ampl.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ampl.Bench;

/// <summary>What a turn computes, on one thread, without HTTP and the store: microseconds and bytes allocated, whole and by part.</summary>
internal static class TurnBench
{
    private const int Rounds = 40;
    private static readonly DateOnly Today = new(2026, 11, 23);

    public static async Task Run()
    {
        using var directory = new TemporaryDirectory();
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["DATABASE_URL"] = directory.SqliteUrl, ["DATA_DIRECTORY"] = SampleData.Directory });
        builder.Logging.ClearProviders();
        builder.AddGrainHost();
        using var host = builder.Build();
        await host.StartAsync();

        var id = new ConversationId(host.Services.GetRequiredService<TenantOptions>().Default, "bench");
        var turn = host.Services.GetRequiredService<ChatTurn>();
        var reader = host.Services.GetRequiredService<IDealerships>().For(id.Tenant).Reader;
        var going = new ConversationState();
        Console.WriteLine($"\nA turn's own work, the fastest of {Rounds} passes over {BenchMessages.All.Length} messages{"µs",18}{"bytes",10}");
        await Print("understanding", text =>
        {
            reader.Read(text, Today);
            return Task.CompletedTask;
        });
        await Print("turn, existing conversation", async text => going = (ConversationState)(await turn.Take(id, going, Message(text), CancellationToken.None)).Next.Committed());
        await Print("turn, new conversation", text => turn.Take(id, new ConversationState(), Message(text), CancellationToken.None));
        await Print("state to JSON", _ =>
        {
            StoredJson.Utf8(going, GrainStateJson.Default.ConversationState);
            return Task.CompletedTask;
        });
        await host.StopAsync();
    }

    private static Say Message(string text) => new() { Text = text, MessageId = "bench", Standing = Standing.Visitor };

    private static async Task Print(string part, Func<string, Task> work)
    {
        var (fastest, bytes) = (double.MaxValue, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var (clock, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
            foreach (var text in BenchMessages.All) await work(text); // Computed at once: nothing here waits.
            fastest = Math.Min(fastest, clock.Elapsed.TotalMicroseconds / BenchMessages.All.Length);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / BenchMessages.All.Length;
        }
        Console.WriteLine($"  {part,-78}{fastest,10:0.0}{bytes,10}");
    }
}
