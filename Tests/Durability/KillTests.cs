using System.Data.Common;
using Ampl.Tests.Hosting;

namespace Ampl.Tests.Durability;

/// <summary>
/// Sixteen customers talk while the program is killed ten times, at moments that depend on how far they got.
/// Every acknowledged turn must be there once and in order, and a resent message must get its first answer.
/// </summary>
public abstract class KillTests
{
    private const int Customers = 16;
    private const int Kills = 10;
    private const int Seed = 20261123;

    protected abstract Task<string> NewDatabase();

    protected abstract DbConnection Connect(string databaseUrl);

    [Fact]
    public async Task Every_acknowledged_turn_survives_ten_kills_once_and_in_order()
    {
        var databaseUrl = await NewDatabase();
        await using var api = await ApiProcess.Start(databaseUrl);
        using var http = new HttpClient { BaseAddress = api.Address };
        using var crowd = new Crowd(http, Customers);

        var random = new Random(Seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            await crowd.TalkFor(random.Next(20, 400));
            await api.Kill();
            await api.Restart();
        }
        await crowd.TalkFor(Customers);
        await crowd.Leave();

        await using var connection = Connect(databaseUrl);
        await crowd.CheckStored(connection);
        await crowd.CheckRepeats(random);
    }
}
