using Ampl.Conversations;
using Ampl.Errors;
using Ampl.Leads;
using Ampl.Tenants;
using Ampl.Tests.Hosting;
using Ampl.Understanding;
using Orleans.Storage;

namespace Ampl.Tests.Conversations;

public sealed class ConversationGrainTests(AmplGrains host) : IClassFixture<AmplGrains>
{
    private const string Buy = "I want to buy a Creta, my budget is 16 lakh, call me on 9812345678";

    private static readonly TenantId Tenant = new("ampl-default");

    private readonly ConversationId _id = new(Tenant, Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString());

    private IConversationGrain Grain => host.Grains.Conversation(_id);

    private ILeadGrain Lead => host.Grains.Lead(LeadId.Of(_id));

    [Fact]
    public async Task A_repeated_message_gets_its_first_answer_and_is_written_once()
    {
        var first = await Grain.Say(Message("m1", "What is the price of the Creta?"));
        await Grain.Say(Message("m2", "and its mileage?"));
        await host.AdvanceBy(TimeSpan.FromSeconds(5));

        ShouldBeSame(await Grain.Say(Message("m1", "What is the price of the Creta?")), first);
        (await Written()).ShouldBe(["m1", "m1", "m2", "m2"]);
    }

    [Fact]
    public async Task A_bare_yes_answers_the_payment_that_was_spoken_of()
    {
        await Grain.Say(Message("m1", "I have paid the booking amount by UPI, did you receive the payment?"));
        (await Grain.Say(Message("m2", "haan ji"))).Intent.ShouldBe(Intent.PaymentConfirm);
        await Grain.Say(Message("m3", "what is the mileage of the Creta?"));

        (await Grain.Say(Message("m4", "haan ji"))).Intent.ShouldNotBe(Intent.PaymentConfirm);
    }

    [Fact]
    public async Task A_message_id_of_another_text_is_a_conflict()
    {
        await Grain.Say(Message("m1", "Creta price?"));

        var refused = await Should.ThrowAsync<DomainException>(() => Grain.Say(Message("m1", "Nexon price?")));

        (refused.Kind, refused.Code).ShouldBe((ErrorKind.Conflict, "message_id_reused"));
    }

    [Fact]
    public async Task A_stranger_may_start_a_conversation_and_repeat_its_first_message_but_not_go_on()
    {
        var first = await Grain.Say(Message("m1", "hello", Standing.Stranger));
        ShouldBeSame(await Grain.Say(Message("m1", "hello", Standing.Stranger)), first);

        (await Should.ThrowAsync<DomainException>(() => Grain.Say(Message("m2", "who is this?", Standing.Stranger)))).Kind.ShouldBe(ErrorKind.Forbidden);
        (await Should.ThrowAsync<DomainException>(() => Grain.Clear(Standing.Stranger))).Kind.ShouldBe(ErrorKind.Forbidden);
        (await Written()).ShouldBe(["m1", "m1"]);
    }

    [Fact]
    public async Task Clearing_forgets_the_messages_and_the_score()
    {
        (await Grain.Say(Message("m1", Buy))).Score!.LeadScore.ShouldBeGreaterThan(0);

        await Grain.Clear(Standing.Visitor);
        await Grain.Clear(Standing.Visitor);

        (await History()).ShouldBeNull();
        (await Grain.Say(Message("m2", "hello"))).Score!.LeadScore.ShouldBe(0);
        (await Written()).ShouldBe(["m2", "m2"]);
    }

    [Fact]
    public async Task A_restart_keeps_what_was_said_and_what_it_was_about()
    {
        var first = await Grain.Say(Message("m1", "Tell me the price of the Creta"));

        await host.Restart();

        (await Grain.Say(Message("m2", "and what is its mileage?"))).Text.ShouldContain("Creta");
        ShouldBeSame(await Grain.Say(Message("m1", "Tell me the price of the Creta")), first);
    }

    [Fact]
    public async Task A_scored_conversation_feeds_its_lead()
    {
        var answer = await Grain.Say(Message("m1", Buy));
        await host.DeliverFrom(Grain);

        var lead = await Lead.View();
        (lead!.Score, lead.ConversationId).ShouldBe((answer.Score!.LeadScore, _id.Value));
        lead.ModelsInterested.ShouldBe(["Hyundai Creta"]);
    }

    [Fact]
    public async Task A_crash_between_the_commit_and_the_delivery_still_feeds_the_lead()
    {
        host.Outbox.Hold();
        var answer = await Grain.Say(Message("m1", Buy));
        await host.DeliverFrom(Grain);
        (await Lead.View()).ShouldBeNull();

        await host.CrashAndRestart(meanwhile: host.Outbox.Release);
        await host.DeliverFrom(Grain);

        (await Lead.View())!.Score.ShouldBe(answer.Score!.LeadScore);
        (await Written()).ShouldBe(["m1", "m1"]);
    }

    [Fact]
    public async Task After_a_write_that_failed_the_message_sent_again_is_answered_once()
    {
        await Grain.Say(Message("m1", "Tell me the price of the Creta"));
        host.Faults.FailNextWrite(Grain, Fault.BeforeCommit);

        await Should.ThrowAsync<InconsistentStateException>(() => Grain.Say(Message("m2", "and its mileage?")));

        (await Written()).ShouldBe(["m1", "m1"]);
        (await Grain.Say(Message("m2", "and its mileage?"))).Text.ShouldContain("Creta");
        (await Written()).ShouldBe(["m1", "m1", "m2", "m2"]);
    }

    [Fact]
    public async Task After_a_write_whose_outcome_was_lost_the_message_sent_again_gets_what_was_stored()
    {
        host.Faults.FailNextWrite(Grain, Fault.AfterCommit);
        await Should.ThrowAsync<InconsistentStateException>(() => Grain.Say(Message("m1", Buy)));
        var stored = (await History())!.Messages[1].Content;

        (await Grain.Say(Message("m1", Buy))).Text.ShouldBe(stored);

        (await Written()).ShouldBe(["m1", "m1"]);
        await host.DeliverFrom(Grain);
        (await Lead.View()).ShouldNotBeNull();
    }

    private static Say Message(string id, string text, Standing standing = Standing.Visitor) =>
        new() { Text = text, MessageId = id, MayRepeat = true, Standing = standing };

    private Task<HistoryView?> History() => host.Grains.ConversationArchive(Tenant).History(_id, limit: 100);

    private async Task<string?[]> Written() => [.. (await History())!.Messages.Select(message => message.MessageId)];

    /// <summary>Records with lists in them are equal only if they are one, which an answer from storage never is.</summary>
    private static void ShouldBeSame(Answer answer, Answer first) =>
        (answer.MessageId, answer.Text, answer.At, answer.Score!.LeadScore, answer.Sources.Length)
            .ShouldBe((first.MessageId, first.Text, first.At, first.Score!.LeadScore, first.Sources.Length));
}
