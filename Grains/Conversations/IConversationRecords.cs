namespace Ampl.Conversations;

/// <summary>Queries over the committed facts of conversations.</summary>
internal interface IConversationRecords
{
    /// <summary>The newest messages since the last clear, oldest first, with the count of customer turns among them; null when none.</summary>
    Task<HistoryView?> History(ConversationId conversation, int limit, CancellationToken cancellation);

    Task<ChatStats> Stats(Tenants.TenantId tenant, DateTimeOffset activeSince, CancellationToken cancellation);

    /// <summary>The record of the answer to a message id, cleared or not; null when that message was never answered.</summary>
    Task<TurnRecord?> FindTurn(ConversationId conversation, string messageId, CancellationToken cancellation);
}
