using Ampl.Conversations;
using Ampl.Leads;
using Ampl.Outbox;
using Ampl.Scoring;
using Ampl.Tenants;
using Ampl.Tests.Hosting;
using Ampl.Understanding;

namespace Ampl.Tests.Conversations;

public sealed class ConversationNewsTests(AmplGrains host) : IClassFixture<AmplGrains>
{
    private const string Buy = "I want to buy a Creta, my budget is 16 lakh";
    private const string Phone = "call me on 9812345678";

    private readonly ConversationId _id = new(new TenantId("ampl-default"), Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString());

    private IConversationGrain Grain => host.Grains.Conversation(_id);

    private ILeadGrain Lead => host.Grains.Lead(LeadId.Of(_id));

    [Fact]
    public async Task Turns_until_the_delivery_share_one_announcement_and_the_lead_hears_of_the_last()
    {
        host.Outbox.Hold();
        await Say("m1", Buy);
        await Say("m2", "on-road price of the Creta?");
        var last = await Say("m3", Phone);
        await Deliver();

        (await Lead.View()).ShouldNotBeNull().ShouldSatisfyAllConditions(
            lead => lead.Score.ShouldBe(last.Score!.LeadScore),
            lead => lead.Phone.ShouldBe("9812345678"),
            lead => lead.Signals.ShouldBe(last.Score!.Items));
        Announcements().ShouldBe(1);
    }

    [Fact]
    public async Task After_the_delivery_the_next_turn_is_announced_again()
    {
        await Say("m1", Buy);
        await Deliver();
        var next = await Say("m2", Phone);
        await Deliver();

        (await Lead.View())!.Score.ShouldBe(next.Score!.LeadScore);
        Announcements().ShouldBe(2);
    }

    [Fact]
    public async Task A_clear_before_the_delivery_loses_nothing_that_the_lead_was_to_hear()
    {
        host.Outbox.Hold();
        await Say("m1", Buy);
        var last = await Say("m2", Phone);
        await Grain.Clear(Standing.Visitor);
        await Say("m3", "what is the mileage of the Nexon?");
        await Deliver();

        var lead = (await Lead.View())!;
        (lead.Phone, lead.PrimaryIntent).ShouldBe(("9812345678", Intent.Buy));
        lead.Score.ShouldBeLessThan(last.Score!.LeadScore);
        lead.ModelsInterested.ShouldBe(["Tata Nexon"]);
    }

    [Fact]
    public async Task A_conversation_that_was_cleared_has_no_news()
    {
        await Say("m1", Buy);
        await Grain.Clear(Standing.Visitor);

        (await Grain.News()).ShouldBeNull();
    }

    [Fact]
    public async Task A_crash_forgets_the_announcement_and_not_the_news()
    {
        host.Outbox.Hold();
        await Say("m1", Buy);
        await host.CrashAndRestart();
        var last = await Say("m2", Phone);
        await Deliver();

        (await Lead.View())!.Score.ShouldBe(last.Score!.LeadScore);
    }

    [Fact]
    public void The_score_is_the_one_of_the_turn_it_is_read_after()
    {
        var thresholds = new ScoreThresholds();
        var known = Entities.None with { ModelsMentioned = ["Hyundai Creta"] };
        var ledger = ScoreLedger.Empty;
        foreach (var intent in (Intent[])[Intent.Buy, Intent.Complaint, Intent.Info, Intent.Finance])
        {
            (ledger, var told) = ScoreRules.Add(ledger, intent, known, thresholds);
            var read = ScoreRules.View(ledger, intent, known, thresholds);
            (read.LeadScore, read.Raw, read.Mean, read.Peak, read.Priority).ShouldBe((told.LeadScore, told.Raw, told.Mean, told.Peak, told.Priority));
        }
    }

    private Task<Answer> Say(string id, string text) => Grain.Say(new Say { Text = text, MessageId = id, MayRepeat = true, Standing = Standing.Visitor });

    private Task Deliver()
    {
        host.Outbox.Release();
        return host.DeliverFrom(Grain);
    }

    private int Announcements() =>
        host.Outbox.HandedOut.Where(entry => entry.Sender == AmplGrains.SenderOf(Grain) && entry.Kind == OutboxKind.ConversationScored).DistinctBy(entry => entry.Sequence).Count();
}
