namespace Ampl.Outbox;

/// <summary>The kinds of effects in the outbox; stored, so a name never changes its meaning.</summary>
internal static class OutboxKind
{
    /// <summary>The sender, a conversation, has news for its lead, which it is to be asked for.</summary>
    public const string ConversationScored = "lead.conversation_scored";
}
