using System.Data.Common;
using Ampl.Tests.Hosting;
using Dapper;

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
        using var enough = new CancellationTokenSource();
        var count = 0;
        var chatters = Enumerable.Range(0, Customers).Select(n => new Chatter(http, n, () => Interlocked.Increment(ref count))).ToArray();
        var talks = chatters.Select(chatter => chatter.TalkUntil(enough.Token)).ToArray();

        var random = new Random(Seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            await Until(Volatile.Read(ref count) + random.Next(20, 400));
            await api.Kill();
            await api.Restart();
        }
        await Until(Volatile.Read(ref count) + Customers);
        await enough.CancelAsync();
        await Task.WhenAll(talks);

        await CheckStored(chatters, databaseUrl);
        foreach (var chatter in chatters) await CheckRepeats(chatter, random);

        async Task Until(int turns)
        {
            while (Volatile.Read(ref count) < turns)
            {
                if (talks.FirstOrDefault(talk => talk.IsFaulted) is { } failed) await failed;
                await Task.Delay(TimeSpan.FromMilliseconds(1));
            }
        }
    }

    /// <summary>History shows the last messages only, so the facts themselves are read.</summary>
    private async Task CheckStored(IEnumerable<Chatter> chatters, string databaseUrl)
    {
        await using var connection = Connect(databaseUrl);
        foreach (var chatter in chatters)
        {
            var stored = await connection.QueryAsync<(string Role, string Content)>(
                "SELECT role, content FROM messages WHERE conversation = @ConversationId ORDER BY version, ordinal", new { chatter.ConversationId });
            var expected = chatter.Turns.SelectMany(turn => new[] { ("user", turn.Text), ("assistant", turn.Response) });
            stored.ShouldBe(expected);
        }
    }

    private static async Task CheckRepeats(Chatter chatter, Random random)
    {
        var turn = chatter.Turns[random.Next(chatter.Turns.Count)];
        (await chatter.TrySay(turn.MessageId, turn.Text)).ShouldBe(turn.Response);
    }
}
