using Ampl.Outbox;

namespace Ampl.Tests.Outbox;

public sealed class OutboxRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Waits_double_and_end_at_ten_minutes()
    {
        var waits = Enumerable.Range(0, 15).Select(attempts => OutboxRules.NextAttempt(attempts, sequence: 0, Now) - Now).ToArray();
        waits[0].ShouldBe(TimeSpan.FromSeconds(1));
        waits[3].ShouldBe(TimeSpan.FromSeconds(8));
        waits[14].ShouldBe(TimeSpan.FromMinutes(10));
    }

    [Fact]
    public void Entries_that_failed_together_do_not_come_back_together()
    {
        var waits = Enumerable.Range(1, 50).Select(sequence => OutboxRules.NextAttempt(4, sequence, Now)).Distinct().ToArray();
        waits.Length.ShouldBeGreaterThan(40);
        waits.Max().ShouldBeLessThan(Now.AddSeconds(20.01));
    }

    [Fact]
    public void The_twelfth_failure_is_the_last()
    {
        OutboxRules.IsLast(attempts: 10).ShouldBeFalse();
        OutboxRules.IsLast(attempts: 11).ShouldBeTrue();
    }

    [Fact]
    public void A_later_entry_replaces_an_earlier_one_only_when_its_kind_allows()
    {
        OutboxEntry[] entries = [Entry(1, "score"), Entry(2, "mail"), Entry(3, "score"), Entry(4, "mail")];
        OutboxRules.ToDeliver(entries, kind => kind == "score").Select(entry => entry.Sequence).ShouldBe([2, 3, 4]);
    }

    [Fact]
    public void Every_sender_has_one_partition_and_senders_spread()
    {
        var used = Enumerable.Range(0, 1000).Select(i => OutboxPartition.Of($"conversation/dealer/{i}")).ToArray();
        used.Distinct().Count().ShouldBe(OutboxPartition.Count);
        OutboxPartition.Of("conversation/dealer/7").ShouldBe(used[7]);
    }

    private static OutboxEntry Entry(long sequence, string kind) => new(sequence, "conversation/dealer/1", sequence, 0, kind, "{}", 0);
}
