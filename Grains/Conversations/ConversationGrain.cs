using Ampl.Outbox;

namespace Ampl.Conversations;

/// <summary>Holds one conversation: admits a message, takes the turn, commits it, and says so.</summary>
internal sealed class ConversationGrain(
    [PersistentState("conversation")] IPersistentState<ConversationState> store,
    ChatTurn turn,
    IConversationRecords records,
    TimeProvider time) : Grain, IConversationGrain
{
    private ConversationId Id => ConversationId.Parse(this.GetPrimaryKeyString());

    public async Task<Answer> Say(Say message, CancellationToken cancellation = default)
    {
        if (ConversationRules.Admit(store.State, message) == Admission.PerhapsRepeated
            && await records.FindTurn(Id, message.MessageId, cancellation) is { } earlier)
        {
            return ConversationRules.Repeat(earlier, message);
        }
        var outcome = await turn.Take(Id, store.State, message, cancellation);
        await Save(outcome.Next);
        return outcome.Answer;
    }

    public async Task Clear(Standing standing, CancellationToken cancellation = default)
    {
        ConversationRules.AdmitClear(store.State, standing);
        var next = ConversationRules.Clear(store.State, Id, time.GetUtcNow());
        if (!ReferenceEquals(next, store.State)) await Save(next);
    }

    private async Task Save(ConversationState next)
    {
        var sends = next.Pending.Any(fact => fact is OutboxFact);
        store.State = next;
        await store.WriteStateAsync();
        if (sends) await GrainFactory.OutboxPartition(OutboxPartition.Of(this.GetGrainId().ToString())).Nudge();
    }
}
