using System.Data.Common;
using Dapper;

namespace Ampl.Tests.Durability;

/// <summary>Customers who talk at the same time, and what must hold of their conversations in the end.</summary>
internal sealed class Crowd : IDisposable
{
    private readonly CancellationTokenSource _enough = new();
    private readonly Chatter[] _chatters;
    private readonly Task[] _talks;
    private int _count;

    public Crowd(HttpClient http, int customers)
    {
        _chatters = [.. Enumerable.Range(0, customers).Select(n => new Chatter(http, n, () => Interlocked.Increment(ref _count)))];
        _talks = [.. _chatters.Select(chatter => chatter.TalkUntil(_enough.Token))];
    }

    public int Turns => Volatile.Read(ref _count);

    public async Task TalkFor(int turns)
    {
        var target = Turns + turns;
        await Until(() => Turns >= target);
    }

    /// <summary>Everybody is served again.</summary>
    public async Task TalkUntilEachHadMore(int turns)
    {
        var targets = _chatters.Select(chatter => chatter.Turns.Count + turns).ToArray();
        await Until(() => _chatters.Zip(targets).All(pair => pair.First.Turns.Count >= pair.Second));
    }

    public async Task Leave()
    {
        await _enough.CancelAsync();
        await Task.WhenAll(_talks);
    }

    /// <summary>Every acknowledged turn is there once and in order. History shows the last messages only, so the facts are read.</summary>
    public async Task CheckStored(DbConnection connection)
    {
        foreach (var chatter in _chatters)
        {
            var stored = await connection.QueryAsync<(string Role, string Content)>(
                "SELECT role, content FROM messages WHERE conversation = @ConversationId ORDER BY version, ordinal", new { chatter.ConversationId });
            stored.ShouldBe(chatter.Turns.SelectMany(turn => new[] { ("user", turn.Text), ("assistant", turn.Response) }));
        }
    }

    /// <summary>A resent message gets its first answer.</summary>
    public async Task CheckRepeats(Random random)
    {
        foreach (var chatter in _chatters)
        {
            var turn = chatter.Turns[random.Next(chatter.Turns.Count)];
            (await chatter.TrySay(turn.MessageId, turn.Text)).ShouldBe(turn.Response);
        }
    }

    public void Dispose() => _enough.Dispose();

    private async Task Until(Func<bool> enough)
    {
        while (!enough())
        {
            if (_talks.FirstOrDefault(talk => talk.IsFaulted) is { } failed) await failed;
            await Task.Delay(TimeSpan.FromMilliseconds(1));
        }
    }
}
