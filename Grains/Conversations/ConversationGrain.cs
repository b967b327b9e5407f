using Ampl.Leads;
using Ampl.Outbox;
using Ampl.Scoring;

namespace Ampl.Conversations;

/// <summary>Holds one conversation: admits a message, takes the turn, commits it, and says so.</summary>
internal sealed class ConversationGrain(
    [PersistentState("conversation")] IPersistentState<ConversationState> store,
    ChatTurn turn,
    IConversationRecords records,
    ScoreThresholds thresholds,
    TimeProvider time) : Grain, IConversationGrain
{
    private Task _saving = Task.CompletedTask;

    /// <summary>An announcement of ours waits in the outbox, and whoever delivers it will ask for all that was said until then.</summary>
    private bool _isAnnounced;

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

    public async Task<ConversationScored?> News(CancellationToken cancellation = default)
    {
        await _saving; // What is not committed is no news; a write that failed fails the delivery too.
        _isAnnounced = false;
        return ConversationNews.Of(Id, store.State, thresholds);
    }

    public async Task Clear(Standing standing, CancellationToken cancellation = default)
    {
        ConversationRules.AdmitClear(store.State, standing);
        var next = ConversationRules.Clear(store.State, Id, time.GetUtcNow());
        if (ReferenceEquals(next, store.State)) return;
        // A cleared conversation has nothing left to tell. The lead ignores what it has heard, so that a clear may be tried again.
        if (ConversationNews.Of(Id, store.State, thresholds) is { } last) await GrainFactory.Lead(LeadId.Of(Id)).RecordConversation(last, cancellation);
        await Save(next);
    }

    private async Task Save(ConversationState next)
    {
        if (!_isAnnounced && ConversationNews.IsIn(next))
        {
            next = ConversationNews.Announce(next, time.GetUtcNow());
            _isAnnounced = true;
        }

        var sends = next.Pending.Any(fact => fact is OutboxFact);
        store.State = next;
        await (_saving = store.WriteStateAsync());
        if (sends) await GrainFactory.OutboxPartition(OutboxPartition.Of(this.GetGrainId().ToString())).Nudge();
    }
}
