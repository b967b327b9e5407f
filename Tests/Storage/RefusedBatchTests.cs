using Ampl.Conversations;
using Ampl.Silo.Storage;

namespace Ampl.Tests.Storage;

/// <summary>PostgreSQL fails a batch whole when a snapshot in it is refused; the queue then tries its writes alone.</summary>
public sealed class RefusedBatchTests(PostgresStore store) : IClassFixture<PostgresStore>
{
    private readonly ConversationId _taken = new(Sample.Tenant(), "taken");
    private readonly ConversationId _fresh = new(Sample.Tenant(), "fresh");

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public async Task A_batch_with_a_refused_snapshot_leaves_nothing_and_may_be_tried_write_by_write(long expected)
    {
        await store.Write(_taken, await store.Read(_taken), Sample.Turn(_taken));
        using var writer = store.Database.CreateWriter();
        var (good, refused) = (Write(_fresh, 0), Write(_taken, expected));

        var failure = Should.Throw<Exception>(() => writer.Write([good, refused]));
        writer.CanRetry(failure).ShouldBeTrue();
        (await Messages(_fresh)).ShouldBe(0);

        writer.Write([good]);
        writer.Write([refused]);
        (good.Conflict, refused.Conflict).ShouldBe((false, true));
        (await Messages(_fresh), await Messages(_taken)).ShouldBe((2, 2));
    }

    [Fact]
    public async Task Of_many_writes_that_gathered_only_the_refused_ones_fail()
    {
        await store.Write(_taken, await store.Read(_taken), Sample.Turn(_taken));
        var good = Enumerable.Range(0, 40).Select(i => new ConversationId(_fresh.Tenant, $"fresh-{i}")).ToArray();
        StateWrite[] writes = [.. good.Take(20).Select(id => Write(id, 0)), Write(_taken, 0), .. good.Skip(20).Select(id => Write(id, 0))];

        await Task.WhenAll(writes.Select(store.Queue.Enqueue));

        writes.Count(write => write.Conflict).ShouldBe(1);
        writes[20].Conflict.ShouldBeTrue();
        foreach (var id in good) (await Messages(id)).ShouldBe(2);
        (await Messages(_taken)).ShouldBe(2);
    }

    private Task<long> Messages(ConversationId id) => store.Count("messages", Sample.Grain(id).ToString());

    private static StateWrite Write(ConversationId id, long expected) =>
        new(Sample.Grain(id).ToString(), expected, "{}"u8.ToArray(), Sample.Turn(id, "m9"));
}
