using Ampl.Outbox;
using Ampl.Storage;

namespace Ampl.Leads;

/// <summary>Takes a conversation's score to its lead. The event is complete, so the latest one alone is enough.</summary>
internal sealed class ConversationScoredHandler(IGrainFactory grains) : IOutboxHandler
{
    public string Kind => OutboxKind.ConversationScored;

    public bool LatestReplacesEarlier => true;

    public Task Deliver(OutboxEntry entry, CancellationToken cancellation)
    {
        var scored = StoredJson.Read<ConversationScored>(entry.Payload);
        return grains.Lead(LeadId.Of(scored.Conversation)).RecordConversation(scored, cancellation);
    }
}
