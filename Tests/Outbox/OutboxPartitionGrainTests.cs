using Ampl.Outbox;
using Ampl.Tests.Hosting;

namespace Ampl.Tests.Outbox;

public sealed class OutboxPartitionGrainTests(AmplGrains host) : IClassFixture<AmplGrains>
{
    private readonly string _key = GrainFixture.NewKey();

    private ISenderGrain Sender => host.Grains.GetGrain<ISenderGrain>(_key);

    private string SenderId => AmplGrains.SenderOf(Sender);

    private IOutboxPartitionGrain Partition => host.Grains.OutboxPartition(OutboxPartition.Of(SenderId));

    [Fact]
    public async Task What_one_sender_commits_is_delivered_once_and_in_order()
    {
        await Sender.Send(["a", "b", "c"]);
        await Sender.Send(["d"]);
        await Partition.Drain();
        await Partition.Drain();

        host.Handler.Delivered(SenderId).ShouldBe(["a", "b", "c", "d"]);
    }

    [Fact]
    public async Task A_failed_delivery_is_tried_again_in_its_time_and_nothing_overtakes_it()
    {
        host.Handler.Fail(SenderId, "b", times: 1);
        await Sender.Send(["a", "b", "c"]);
        await Partition.Drain();
        host.Handler.Delivered(SenderId).ShouldBe(["a"]);

        await host.AdvanceBy(TimeSpan.FromSeconds(2));

        (await host.Handler.UntilDelivered(SenderId, 3)).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task A_failing_sender_does_not_hold_up_another_one_of_its_partition()
    {
        var other = OtherSenderOfTheSamePartition();
        host.Handler.Fail(SenderId, "a", times: 1);
        await Sender.Send(["a"]);
        await other.Send(["x"]);

        await Partition.Drain();

        host.Handler.Delivered(SenderId).ShouldBeEmpty();
        host.Handler.Delivered(AmplGrains.SenderOf(other)).ShouldBe(["x"]);
    }

    [Fact]
    public async Task After_the_last_attempt_an_entry_is_buried_and_the_next_ones_go_on()
    {
        host.Handler.Fail(SenderId, "poison", times: OutboxRules.MaxAttempts);
        await Sender.Send(["poison", "next"]);
        for (var attempt = 0; attempt < OutboxRules.MaxAttempts; attempt++)
        {
            await Partition.Drain();
            host.Handler.Delivered(SenderId).Length.ShouldBe(attempt < OutboxRules.MaxAttempts - 1 ? 0 : 1, $"after attempt {attempt + 1}");
            await host.AdvanceBy(LongestWaitAfter(attempt));
        }

        (await host.Handler.UntilDelivered(SenderId, 1)).ShouldBe(["next"]);
    }

    [Fact]
    public async Task What_nobody_nudged_for_is_found_within_a_minute()
    {
        await Sender.Send(["forgotten"]);
        host.Handler.Delivered(SenderId).ShouldBeEmpty();

        await host.AdvanceBy(TimeSpan.FromMinutes(1));

        (await host.Handler.UntilDelivered(SenderId, 1)).ShouldBe(["forgotten"]);
    }

    [Fact]
    public async Task A_nudge_that_comes_during_a_delivery_is_not_forgotten()
    {
        var hold = host.Handler.Hold(SenderId, "first");
        await Sender.Send(["first"]);
        await Partition.Nudge();
        await Sender.Send(["second"]);
        await Partition.Nudge();

        hold.SetResult();

        (await UntilDeliveredBeforeTheSweep(2)).ShouldBe(["first", "second"]);
    }

    [Fact]
    public async Task What_a_crash_left_behind_is_delivered_at_the_next_start()
    {
        host.Outbox.Hold();
        await Sender.Send(["left"]);
        await Partition.Nudge();

        await host.CrashAndRestart(meanwhile: host.Outbox.Release);

        (await host.Handler.UntilDelivered(SenderId, 1)).ShouldBe(["left"]);
    }

    /// <summary>Moves the clock in steps, each after a commit of another sender, so that what runs meanwhile keeps pace.</summary>
    private async Task<string[]> UntilDeliveredBeforeTheSweep(int count)
    {
        var other = host.Grains.GetGrain<ISenderGrain>(_key + "-pace");
        var sweep = host.Time.GetUtcNow() + TimeSpan.FromSeconds(55);
        while (host.Handler.Delivered(SenderId).Length < count && host.Time.GetUtcNow() < sweep)
        {
            await other.Send(["pace"]);
            await host.AdvanceBy(TimeSpan.FromMilliseconds(250));
        }
        return host.Handler.Delivered(SenderId);
    }

    /// <summary>Jitter adds up to a quarter, and none to an entry with the number zero.</summary>
    private static TimeSpan LongestWaitAfter(int attempt) =>
        (OutboxRules.NextAttempt(attempt, sequence: 0, GrainFixture.Start) - GrainFixture.Start) * 1.25 + TimeSpan.FromSeconds(1);

    private ISenderGrain OtherSenderOfTheSamePartition() => Enumerable.Range(0, 1000)
        .Select(number => host.Grains.GetGrain<ISenderGrain>($"{_key}-{number}"))
        .First(other => OutboxPartition.Of(AmplGrains.SenderOf(other)) == OutboxPartition.Of(SenderId));
}
