using Ampl.Conversations;
using Ampl.Outbox;

namespace Ampl.Leads;

/// <summary>
/// Asks a conversation that has announced news, and takes them to its lead. They are complete, so one announcement is as
/// good as many.
/// </summary>
internal sealed class ConversationScoredHandler(IGrainFactory grains) : IOutboxHandler
{
    public string Kind => OutboxKind.ConversationScored;

    public bool LatestReplacesEarlier => true;

    public async Task Deliver(OutboxEntry entry, CancellationToken cancellation)
    {
        var conversation = ConversationId.Parse(entry.Sender[(entry.Sender.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        if (await grains.Conversation(conversation).News(cancellation) is { } news)
            await grains.Lead(LeadId.Of(conversation)).RecordConversation(news, cancellation);
    }
}
