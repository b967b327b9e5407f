using Ampl.Conversations;
using Ampl.Scoring;
using Ampl.Silo.Storage;
using Orleans.Storage;

namespace Ampl.Tests.Storage;

public sealed class GrainStateStorageOnSqlite(SqliteStore store) : GrainStateStorageTests(store), IClassFixture<SqliteStore>;

public sealed class GrainStateStorageOnPostgres(PostgresStore store) : GrainStateStorageTests(store), IClassFixture<PostgresStore>;

public abstract class GrainStateStorageTests(Store store)
{
    private readonly ConversationId _id = new(Sample.Tenant(), "c1");

    private string Key => Sample.Grain(_id).ToString();

    [Fact]
    public async Task What_was_never_written_reads_as_a_new_state()
    {
        var held = await store.Read(_id);
        held.RecordExists.ShouldBeFalse();
        held.ETag.ShouldBeNull();
        held.State.ShouldBe(new ConversationState());
    }

    [Fact]
    public async Task A_state_comes_back_as_it_was_written_and_its_facts_are_pending_no_more()
    {
        var held = await store.Read(_id);
        held.State = held.State! with { Source = "widget", Turns = 3, Score = new ScoreLedger { Count = 2, Sum = 80, Peak = 60 } };
        await store.Write(_id, held, [.. Sample.Turn(_id), Sample.Effect()]);

        held.ETag.ShouldBe("1");
        held.RecordExists.ShouldBeTrue();
        held.State!.Pending.ShouldBeEmpty();
        var again = await store.Read(_id);
        again.ETag.ShouldBe("1");
        again.State!.Source.ShouldBe("widget");
        again.State.Score.ShouldBe(held.State.Score);
        (await store.Count("messages", Key)).ShouldBe(2);
        (await store.Count("outbox", Key)).ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_activations_the_second_to_write_fails_and_leaves_no_facts()
    {
        await store.Write(_id, await store.Read(_id), Sample.Turn(_id));
        var first = await store.Read(_id);
        var second = await store.Read(_id);
        await store.Write(_id, first, Sample.Turn(_id, "m2"));

        var conflict = await Should.ThrowAsync<InconsistentStateException>(() => store.Write(_id, second, [.. Sample.Turn(_id, "m3"), Sample.Effect()]));
        (conflict.CurrentEtag, conflict.StoredEtag).ShouldBe(("1", "2"));
        second.State!.Pending.Length.ShouldBe(3, "facts stay pending until their commit");
        (await store.Count("messages", Key)).ShouldBe(4);
        (await store.Count("outbox", Key)).ShouldBe(0);
    }

    [Fact]
    public async Task Two_activations_that_both_believe_to_be_the_first_do_not_mix()
    {
        var writes = await Task.WhenAll(Enumerable.Range(0, 4).Select(async i =>
        {
            try
            {
                await store.Write(_id, new Held<ConversationState>(), Sample.Turn(_id, $"m{i}"));
                return 1;
            }
            catch (InconsistentStateException)
            {
                return 0;
            }
        }));
        writes.Sum().ShouldBe(1);
        (await store.Count("messages", Key)).ShouldBe(2);
    }

    [Fact]
    public async Task A_conflict_does_not_harm_the_writes_it_shares_a_transaction_with()
    {
        await store.Write(_id, await store.Read(_id), Sample.Turn(_id));
        var stale = new StateWrite(Key, 7, "{}"u8.ToArray(), Sample.Turn(_id, "m2"));
        var others = Enumerable.Range(0, 20).Select(i => new ConversationId(_id.Tenant, $"other-{i}")).ToArray();
        await Task.WhenAll([store.Queue.Enqueue(stale), .. others.Select(async id => await store.Write(id, await store.Read(id), Sample.Turn(id)))]);

        stale.Conflict.ShouldBeTrue();
        (await store.Count("messages", Key)).ShouldBe(2);
        foreach (var id in others) (await store.Count("messages", Sample.Grain(id).ToString())).ShouldBe(2);
    }

    [Fact]
    public async Task A_statement_that_fails_takes_only_its_own_write_with_it()
    {
        var broken = store.Queue.Execute(new Statement("INSERT INTO messages (grain, version, ordinal) VALUES ($1, 1, 1)", "incomplete"));
        var others = Enumerable.Range(0, 8).Select(i => new ConversationId(_id.Tenant, $"good-{i}")).ToArray();
        await Task.WhenAll(others.Select(async id => await store.Write(id, new Held<ConversationState>(), [.. Sample.Turn(id), Sample.Effect()])));

        await Should.ThrowAsync<System.Data.Common.DbException>(() => broken);
        foreach (var id in others) (await store.Read(id)).ETag.ShouldBe("1");
    }

    [Fact]
    public async Task A_fact_that_no_table_takes_fails_its_write_whole()
    {
        var held = await store.Read(_id);
        await Should.ThrowAsync<InconsistentStateException>(() => store.Write(_id, held, [.. Sample.Turn(_id), new Unheard()]));
        (await store.Read(_id)).RecordExists.ShouldBeFalse();
        (await store.Count("messages", Key)).ShouldBe(0);
    }

    [Fact]
    public async Task After_a_clear_versions_go_on_so_that_new_facts_never_meet_old_ones()
    {
        var held = await store.Read(_id);
        await store.Write(_id, held, Sample.Turn(_id));
        await store.Grains.ClearStateAsync("conversation", Sample.Grain(_id), held);
        (held.RecordExists, held.State).ShouldBe((false, new ConversationState()));

        var fresh = await store.Read(_id);
        (fresh.RecordExists, fresh.ETag).ShouldBe((false, "2"));
        await store.Write(_id, fresh, Sample.Turn(_id, "m2"));
        (await store.Read(_id)).ETag.ShouldBe("3");
        (await store.Count("messages", Key)).ShouldBe(4);
    }

    [Fact]
    public async Task A_clear_with_a_stale_version_fails()
    {
        var held = await store.Read(_id);
        await store.Write(_id, held, Sample.Turn(_id));
        var stale = await store.Read(_id);
        await store.Write(_id, held, Sample.Turn(_id, "m2"));
        await Should.ThrowAsync<InconsistentStateException>(() => store.Grains.ClearStateAsync("conversation", Sample.Grain(_id), stale));
        (await store.Read(_id)).ETag.ShouldBe("2");
    }

    [Fact]
    public async Task States_that_are_read_together_come_each_to_its_own_grain()
    {
        var ids = Enumerable.Range(0, 600).Select(i => new ConversationId(_id.Tenant, $"together-{i}")).ToArray();
        await Task.WhenAll(ids.Where((_, i) => i % 2 == 0).Select(async id =>
            await store.Write(id, new Held<ConversationState> { State = new ConversationState { Source = id.Value } }, [])));
        var read = await Task.WhenAll(ids.Concat(ids).Select(store.Read));
        read.Select(held => (held.ETag, held.State!.Source)).ShouldBe(
            ids.Concat(ids).Select((id, i) => i % 2 == 0 ? ((string?)"1", id.Value) : (null, "")));
    }

    [Fact]
    public async Task A_state_without_facts_is_stored_too()
    {
        var held = new Held<TurnRecord> { State = Sample.Record("m1", "why?") };
        await store.Grains.WriteStateAsync("record", Sample.Grain(_id), held);
        var again = new Held<TurnRecord>();
        await store.Grains.ReadStateAsync("record", Sample.Grain(_id), again);
        again.State!.TextHash.ShouldBe("why?");
    }

    [Fact]
    public async Task Text_of_any_script_comes_back_and_a_nul_does_no_harm()
    {
        var text = "क्रेटा की कीमत? ગાડી 🚗 'quoted' \"double\" \0 end";
        await store.Write(_id, await store.Read(_id), Sample.Turn(_id, "m1", text));
        var history = await store.Conversations.History(_id, 20, CancellationToken.None);
        history!.Messages[0].Content.Replace('\uFFFD', '\0').ShouldBe(text);
    }

    private sealed record Unheard : Ampl.Storage.Fact;
}
