using Ampl.Conversations;
using Ampl.Errors;
using Ampl.Leads;
using Ampl.Tenants;
using Ampl.Tests.Hosting;
using Ampl.Understanding;

namespace Ampl.Tests.Leads;

public sealed class LeadGrainTests(AmplGrains host) : IClassFixture<AmplGrains>
{
    private readonly ConversationId _conversation =
        new(new TenantId($"dealer-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}"), "c1");

    private ILeadGrain Lead => host.Grains.Lead(LeadId.Of(_conversation));

    [Fact]
    public async Task What_nothing_has_fed_is_no_lead() => (await Lead.View()).ShouldBeNull();

    [Fact]
    public async Task An_event_that_comes_late_or_twice_changes_nothing()
    {
        await Lead.RecordConversation(Scored(version: 2, score: 60));
        await Lead.RecordConversation(Scored(version: 2, score: 60));
        await Lead.RecordConversation(Scored(version: 1, score: 10));

        (await Lead.View())!.Score.ShouldBe(60);
        (await Listed()).Score.ShouldBe(60);
    }

    [Fact]
    public async Task A_repeat_after_a_write_whose_outcome_was_lost_changes_nothing()
    {
        host.Faults.FailNextWrite(Lead, Fault.AfterCommit);
        await Should.ThrowAsync<Exception>(() => Lead.RecordConversation(Scored(version: 1, score: 45)));

        await Lead.RecordConversation(Scored(version: 1, score: 45));

        (await Listed()).Score.ShouldBe(45);
    }

    [Fact]
    public async Task A_lead_survives_a_crash_and_hears_further()
    {
        await Lead.RecordConversation(Scored(version: 1, score: 30));

        await host.CrashAndRestart();
        await Lead.RecordConversation(Scored(version: 2, score: 85));

        var lead = (await Lead.View())!;
        (lead.Score, lead.Phone, lead.CreatedAt).ShouldBe((85, "9812345678", GrainFixture.Start));
    }

    [Fact]
    public async Task Another_conversation_cannot_feed_it()
    {
        var stranger = Scored(version: 1, score: 50) with { Conversation = _conversation with { Value = "c2" } };

        (await Should.ThrowAsync<DomainException>(() => Lead.RecordConversation(stranger))).Code.ShouldBe("wrong_lead");
    }

    private async Task<LeadView> Listed() =>
        (await host.Grains.LeadBook(_conversation.Tenant).List(new LeadQuery())).Leads.ShouldHaveSingleItem();

    private ConversationScored Scored(long version, int score) => new()
    {
        Conversation = _conversation,
        Version = version,
        At = GrainFixture.Start,
        Score = new ScoreView(score, "warm", score, score, score, [new ScoreItem("intent:buy", 30)]),
        Intent = Intent.Buy,
        Known = Entities.None with { PhoneNumbers = ["9812345678"] },
    };
}
