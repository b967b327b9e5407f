using Ampl.Conversations;
using Ampl.Outbox;

namespace Ampl.Tests.Storage;

public sealed class OutboxQueueOnSqlite(SqliteStore store) : OutboxQueueTests(store), IClassFixture<SqliteStore>;

public sealed class OutboxQueueOnPostgres(PostgresStore store) : OutboxQueueTests(store), IClassFixture<PostgresStore>;

public abstract class OutboxQueueTests(Store store)
{
    private readonly ConversationId _id = new(Sample.Tenant(), "c1");

    [Fact]
    public async Task Entries_come_in_the_order_of_their_commits_with_their_idempotency_key()
    {
        var held = await store.Read(_id);
        await store.Write(_id, held, Sample.Effect("{\"n\":1}"), Sample.Effect("{\"n\":2}"));
        await store.Write(_id, held, Sample.Effect("{\"n\":3}"));
        var due = await Due(_id);
        due.Select(entry => (entry.Sender, entry.Version, entry.Ordinal, entry.Kind, entry.Payload, entry.Attempts)).ShouldBe(
        [
            (Key(_id), 1, 0, "test.effect", "{\"n\":1}", 0),
            (Key(_id), 1, 1, "test.effect", "{\"n\":2}", 0),
            (Key(_id), 2, 0, "test.effect", "{\"n\":3}", 0),
        ]);
        due.Select(entry => entry.Sequence).ShouldBeInOrder();
    }

    [Fact]
    public async Task Delivered_entries_are_gone_and_their_numbers_are_not_used_again()
    {
        await store.Write(_id, await store.Read(_id), Sample.Effect(), Sample.Effect());
        var delivered = (await Due(_id)).Select(entry => entry.Sequence).ToArray();
        await store.Outbox.Delivered(delivered);
        (await Due(_id)).ShouldBeEmpty();
        await store.Write(_id, await store.Read(_id), Sample.Effect());
        (await Due(_id)).Single().Sequence.ShouldBeGreaterThan(delivered.Max());
    }

    [Fact]
    public async Task A_sender_whose_oldest_entry_waits_is_left_out_and_others_are_not()
    {
        var other = SameShare(_id);
        await store.Write(_id, await store.Read(_id), Sample.Effect("{\"n\":1}"), Sample.Effect("{\"n\":2}"));
        await store.Write(other, await store.Read(other), Sample.Effect());
        var oldest = (await Due(_id))[0];
        await store.Outbox.Postpone(oldest.Sequence, Sample.Now.AddSeconds(30), "refused");

        (await Due(_id)).ShouldBeEmpty();
        (await Due(other)).Count.ShouldBe(1);
        (await store.Outbox.NextDue(OutboxPartition.Of(Key(_id)), CancellationToken.None)).ShouldBe(Sample.Now.AddSeconds(30));

        var retry = (await Due(_id, Sample.Now.AddSeconds(30)))[0];
        (retry.Sequence, retry.Attempts).ShouldBe((oldest.Sequence, 1));
        await store.Outbox.Delivered([retry.Sequence]);
        (await Due(_id)).Single().Payload.ShouldBe("{\"n\":2}");
    }

    [Fact]
    public async Task A_buried_entry_makes_way_and_stays_to_be_seen()
    {
        await store.Write(_id, await store.Read(_id), Sample.Effect("{\"n\":1}"), Sample.Effect("{\"n\":2}"));
        var first = (await Due(_id))[0];
        await store.Outbox.Postpone(first.Sequence, Sample.Now.AddHours(1), "refused");
        await store.Outbox.Bury(first.Sequence, Sample.Now, "refused for good");
        (await Due(_id)).Single().Payload.ShouldBe("{\"n\":2}");
        (await store.Count("outbox", Key(_id))).ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_waits_in_a_share_that_nobody_used() =>
        (await store.Outbox.NextDue(OutboxPartition.Count, CancellationToken.None)).ShouldBeNull();

    [Fact]
    public async Task A_limit_takes_the_oldest()
    {
        await store.Write(_id, await store.Read(_id), [.. Enumerable.Range(0, 20).Select(n => Sample.Effect($"{n}"))]);
        var due = await store.Outbox.Due(OutboxPartition.Of(Key(_id)), Sample.Now, 1000, CancellationToken.None);
        var limited = await store.Outbox.Due(OutboxPartition.Of(Key(_id)), Sample.Now, 5, CancellationToken.None);
        limited.ShouldBe(due.Take(5));
    }

    private static string Key(ConversationId id) => Sample.Grain(id).ToString();

    private static ConversationId SameShare(ConversationId id) => Enumerable.Range(2, 1000)
        .Select(n => id with { Value = $"c{n}" }).First(other => OutboxPartition.Of(Key(other)) == OutboxPartition.Of(Key(id)));

    private async Task<IReadOnlyList<OutboxEntry>> Due(ConversationId id, DateTimeOffset? now = null)
    {
        var due = await store.Outbox.Due(OutboxPartition.Of(Key(id)), now ?? Sample.Now, 1000, CancellationToken.None);
        return [.. due.Where(entry => entry.Sender == Key(id))];
    }
}
