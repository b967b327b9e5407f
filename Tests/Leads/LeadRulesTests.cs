using Ampl.Conversations;
using Ampl.Leads;
using Ampl.Tenants;
using Ampl.Understanding;

namespace Ampl.Tests.Leads;

public sealed class LeadRulesTests
{
    private static readonly ConversationId Conversation = new(new TenantId("dealer"), "c-1");
    private static readonly LeadId Id = LeadId.Of(Conversation);
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_first_event_creates_the_lead_and_records_it()
    {
        var state = LeadRules.Record(new LeadState(), Id, Scored(1, 85, "hot", Intent.Buy));
        state.Lead!.Score.ShouldBe(85);
        state.Lead.Priority.ShouldBe(LeadPriority.Hot);
        state.Lead.Phone.ShouldBe("9876543210");
        state.Lead.Recommendations.ShouldContain("call_now");
        state.Pending.ShouldHaveSingleItem().ShouldBeOfType<LeadRecorded>().Event.ShouldBe("created");
    }

    [Fact]
    public void An_old_or_repeated_event_changes_nothing()
    {
        var state = LeadRules.Record(new LeadState(), Id, Scored(5, 60, "warm", Intent.Finance));
        LeadRules.Record(state, Id, Scored(5, 60, "warm", Intent.Finance)).ShouldBeSameAs(state);
        LeadRules.Record(state, Id, Scored(3, 10, "cold", Intent.Info)).ShouldBeSameAs(state);
    }

    [Fact]
    public void The_primary_intent_is_the_strongest_so_far()
    {
        var state = LeadRules.Record(new LeadState(), Id, Scored(1, 20, "cold", Intent.TestDrive));
        state = LeadRules.Record(state, Id, Scored(2, 30, "cold", Intent.Buy));
        state = LeadRules.Record(state, Id, Scored(3, 28, "cold", Intent.Info));
        state.Lead!.PrimaryIntent.ShouldBe(Intent.Buy);
        state.Lead.Score.ShouldBe(28);
    }

    [Fact]
    public void The_same_conversation_always_feeds_the_same_lead()
    {
        LeadId.Of(Conversation).ShouldBe(Id);
        LeadId.Of(Conversation with { Value = "c-2" }).ShouldNotBe(Id);
        LeadId.Parse(Id.Key).ShouldBe(Id);
        Id.Value.Version.ShouldBe(8);
    }

    private static ConversationScored Scored(long version, int score, string priority, Intent intent) => new()
    {
        Conversation = Conversation,
        Version = version,
        At = Now,
        Score = new ScoreView(score, priority, score, score, score, []),
        Intent = intent,
        Known = new Entities { PhoneNumbers = ["9876543210"], ModelsMentioned = ["Hyundai Creta"], BudgetMax = 16_00_000 },
    };
}
