using Ampl.Conversations;
using Ampl.Errors;
using Ampl.Tenants;

namespace Ampl.Tests.Conversations;

public sealed class ConversationRulesTests
{
    private static readonly ConversationId Id = new(new TenantId("dealer"), "c-1");
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_stranger_may_start_a_conversation() =>
        ConversationRules.Admit(new ConversationState(), Message("m1", Standing.Stranger)).ShouldBe(Admission.New);

    [Fact]
    public void A_stranger_may_not_speak_in_somebodys_conversation() =>
        Should.Throw<DomainException>(() => ConversationRules.Admit(Begun("m1"), Message("m2", Standing.Stranger)))
            .Code.ShouldBe("conversation_forbidden");

    [Fact]
    public void A_stranger_may_repeat_the_very_first_message() =>
        ConversationRules.Admit(Begun("m1"), Message("m1", Standing.Stranger)).ShouldBe(Admission.PerhapsRepeated);

    [Fact]
    public void A_stranger_may_not_repeat_a_message_once_the_talk_went_on() =>
        Should.Throw<DomainException>(() => ConversationRules.Admit(Begun("m1") with { Turns = 2 }, Message("m1", Standing.Stranger)));

    [Fact]
    public void A_new_id_is_new_while_the_snapshot_remembers_all() =>
        ConversationRules.Admit(Begun("m1"), Message("m2", Standing.Visitor)).ShouldBe(Admission.New);

    [Fact]
    public void When_the_snapshot_has_forgotten_some_the_facts_are_asked() =>
        ConversationRules.Admit(Begun("m1") with { Turns = ConversationRules.RememberedIds + 1 }, Message("m2", Standing.Visitor))
            .ShouldBe(Admission.PerhapsRepeated);

    [Fact]
    public void A_message_without_a_clients_id_is_never_a_repeat() =>
        ConversationRules.Admit(Begun("m1") with { Turns = 500 }, Message("m1", Standing.Visitor) with { MayRepeat = false })
            .ShouldBe(Admission.New);

    [Fact]
    public void The_same_id_with_another_text_is_a_conflict()
    {
        var turn = new TurnRecord { TextHash = MessageHash.OfText("hello"), Answer = new Answer { MessageId = "m1", Text = "hi" } };
        ConversationRules.Repeat(turn, Message("m1") with { Text = "hello" }).Text.ShouldBe("hi");
        Should.Throw<DomainException>(() => ConversationRules.Repeat(turn, Message("m1") with { Text = "bye" })).Kind.ShouldBe(ErrorKind.Conflict);
    }

    [Fact]
    public void Remembered_ids_stay_few()
    {
        var recent = new ConversationState().RecentMessages;
        for (var i = 0; i < 100; i++) recent = ConversationRules.Remember(recent, $"m{i}");
        recent.Length.ShouldBe(ConversationRules.RememberedIds);
        recent[^1].ShouldBe(MessageHash.OfId("m99"));
    }

    [Fact]
    public void Clearing_resets_the_score_and_keeps_that_the_conversation_exists()
    {
        var before = Begun("m1") with { Score = new() { Count = 1, Sum = 85, Peak = 85 }, HasLead = true };
        var after = ConversationRules.Clear(before, Id, Now);
        after.Turns.ShouldBe(0);
        after.Score.Count.ShouldBe(0);
        after.Revision.ShouldBe(2);
        after.HasLead.ShouldBeTrue();
        after.Pending.ShouldHaveSingleItem().ShouldBe(new ConversationCleared(Id.Tenant, Id.Value, Now));
    }

    [Fact]
    public void Clearing_what_is_clear_changes_nothing()
    {
        var empty = new ConversationState();
        ConversationRules.Clear(empty, Id, Now).ShouldBeSameAs(empty);
    }

    [Fact]
    public void A_stranger_may_not_clear_somebodys_conversation() =>
        Should.Throw<DomainException>(() => ConversationRules.AdmitClear(Begun("m1"), Standing.Stranger)).Kind.ShouldBe(ErrorKind.Forbidden);

    private static ConversationState Begun(string messageId) => new()
    {
        Revision = 1,
        Turns = 1,
        RecentMessages = ConversationRules.Remember([], messageId),
    };

    private static Say Message(string id, Standing standing = Standing.Visitor) =>
        new() { Text = "hello", MessageId = id, MayRepeat = true, Standing = standing };
}
