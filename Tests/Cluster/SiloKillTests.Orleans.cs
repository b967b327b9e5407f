using Ampl.Silo.Storage;
using Ampl.Tests.Durability;
using Ampl.Tests.Hosting;
using Dapper;
using Npgsql;

namespace Ampl.Tests.Cluster;

/// <summary>
/// Sixteen customers talk through a front end to two silos, each a process of its own. One silo is killed, comes
/// back, and the other is killed: nothing acknowledged is lost, and nobody waits longer than a call may take.
/// </summary>
public sealed class SiloKillTests(PostgresServer server, ITestOutputHelper output)
{
    private const int Customers = 16;
    private const int Seed = 20261123;

    /// <summary>The contract's fifteen seconds, and one for this busy machine.</summary>
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(16);

    private static readonly TimeSpan DeliveredWithin = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Killing_silos_loses_no_acknowledged_turn_and_no_call_outlives_its_limit()
    {
        var databaseUrl = await server.CreateDatabase();
        var cluster = ("CLUSTER_ID", $"kill-{Seed}");
        var silos = await Task.WhenAll(SiloProcess.Start(databaseUrl, cluster), SiloProcess.Start(databaseUrl, cluster));
        await using var first = silos[0];
        await using var second = silos[1];
        await using var api = await ApiProcess.Start(databaseUrl, cluster, ("CLUSTER_ROLE", "client"));
        using var watch = new CallWatch();
        using var http = new HttpClient(watch) { BaseAddress = api.Address };
        using var crowd = new Crowd(http, Customers);

        await crowd.TalkUntilEachHadMore(20);
        foreach (var silo in silos)
        {
            await silo.Kill();
            await crowd.TalkUntilEachHadMore(20);
            await silo.Restart();
            await crowd.TalkUntilEachHadMore(20);
        }
        await crowd.Leave();
        output.WriteLine($"{crowd.Turns} turns, longest call {watch.Longest.TotalSeconds:F2} s, {watch.Refused} answered 503");

        watch.Longest.ShouldBeLessThanOrEqualTo(LongestCall);
        watch.RefusedWithoutRetryAfter.ShouldBe(0);
        await using var connection = new NpgsqlConnection(DatabaseUrl.Parse(databaseUrl).ConnectionString);
        await crowd.CheckStored(connection);
        await crowd.CheckRepeats(new Random(Seed));
        await UntilDelivered(connection);
    }

    /// <summary>What a dead silo left in the outbox is delivered by another one.</summary>
    private static async Task UntilDelivered(NpgsqlConnection connection)
    {
        using var patience = new CancellationTokenSource(DeliveredWithin);
        while (await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM outbox") > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
    }
}
