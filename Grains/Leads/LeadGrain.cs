using Ampl.Errors;

namespace Ampl.Leads;

/// <summary>Holds one lead and applies what its conversation reports.</summary>
internal sealed class LeadGrain([PersistentState("lead")] IPersistentState<LeadState> store) : Grain, ILeadGrain
{
    private LeadId Id => LeadId.Parse(this.GetPrimaryKeyString());

    public async Task RecordConversation(ConversationScored scored, CancellationToken cancellation = default)
    {
        if (LeadId.Of(scored.Conversation) != Id)
            throw new DomainException(ErrorKind.Forbidden, "wrong_lead", "This conversation feeds another lead.");
        var next = LeadRules.Record(store.State, Id, scored);
        if (ReferenceEquals(next, store.State)) return;
        store.State = next;
        await store.WriteStateAsync();
    }

    public Task<LeadView?> View() => Task.FromResult(store.State.Lead);
}
