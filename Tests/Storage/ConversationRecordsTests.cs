using Ampl.Conversations;

namespace Ampl.Tests.Storage;

public sealed class ConversationRecordsOnSqlite(SqliteStore store) : ConversationRecordsTests(store), IClassFixture<SqliteStore>;

public sealed class ConversationRecordsOnPostgres(PostgresStore store) : ConversationRecordsTests(store), IClassFixture<PostgresStore>;

public abstract class ConversationRecordsTests(Store store)
{
    private readonly ConversationId _id = new(Sample.Tenant(), "c1");

    [Fact]
    public async Task History_of_an_unknown_conversation_is_nothing() =>
        (await store.Conversations.History(_id, 20, CancellationToken.None)).ShouldBeNull();

    [Fact]
    public async Task History_shows_the_newest_messages_oldest_first()
    {
        await Say(5);
        var history = (await store.Conversations.History(_id, 3, CancellationToken.None))!;
        history.Messages.Select(message => message.Content).ShouldBe(["about q4", "q5", "about q5"]);
        history.Messages[^1].ShouldBe(new MessageView("assistant", "about q5", Sample.Now.AddMinutes(5), "m5"));
        history.TurnCount.ShouldBe(1);
        history.CreatedAt.ShouldBe(Sample.Now.AddMinutes(4));
    }

    [Fact]
    public async Task History_begins_after_the_last_clear()
    {
        var held = await Say(2);
        await store.Write(_id, held, new ConversationCleared(_id.Tenant, _id.Value, Sample.Now));
        (await store.Conversations.History(_id, 20, CancellationToken.None)).ShouldBeNull();
        await store.Write(_id, held, Sample.Turn(_id, "m3", "q3"));
        (await store.Conversations.History(_id, 20, CancellationToken.None))!.Messages.Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_turn_is_found_by_its_message_id_even_after_a_clear()
    {
        var held = await Say(2);
        await store.Write(_id, held, new ConversationCleared(_id.Tenant, _id.Value, Sample.Now));
        var turn = (await store.Conversations.FindTurn(_id, "m1", CancellationToken.None))!;
        (turn.TextHash, turn.Answer.Text, turn.Answer.Language).ShouldBe(("q1", "about q1", Ampl.Understanding.Language.HindiLatin));
    }

    [Fact]
    public async Task A_turn_is_not_found_in_another_conversation_or_under_another_id()
    {
        await Say(1);
        (await store.Conversations.FindTurn(_id, "m9", CancellationToken.None)).ShouldBeNull();
        (await store.Conversations.FindTurn(_id with { Value = "c2" }, "m1", CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Counts_are_those_of_one_tenant()
    {
        await Say(2);
        await Say(3, _id with { Value = "c2" });
        await Say(1, new ConversationId(new(_id.Tenant.Value + "x"), "c1"));
        (await store.Conversations.Stats(_id.Tenant, Sample.Now.AddMinutes(3), CancellationToken.None)).ShouldBe(new ChatStats(2, 10, 1));
        (await store.Conversations.Stats(Sample.Tenant(), Sample.Now, CancellationToken.None)).ShouldBe(new ChatStats(0, 0, 0));
    }

    private async Task<Held<ConversationState>> Say(int turns, ConversationId? other = null)
    {
        var id = other ?? _id;
        var held = await store.Read(id);
        await store.Write(id, held, new ConversationStarted(id.Tenant, id.Value, "widget", Sample.Now));
        for (var turn = 1; turn <= turns; turn++)
            await store.Write(id, held, Sample.Turn(id, $"m{turn}", $"q{turn}", Sample.Now.AddMinutes(turn)));
        return held;
    }
}
