namespace Ampl.Conversations;

/// <summary>Reads what conversations of one tenant have committed, without waiting for a busy conversation.</summary>
[Alias("ampl.IConversationArchiveGrain")]
public interface IConversationArchiveGrain : IGrainWithStringKey
{
    /// <summary>The newest <paramref name="limit"/> messages since the last clear; null when there are none.</summary>
    [Alias("History")]
    Task<HistoryView?> History(ConversationId conversation, int limit, CancellationToken cancellation = default);

    [Alias("Stats")]
    Task<ChatStats> Stats(CancellationToken cancellation = default);
}
