namespace Ampl.Outbox;

/// <summary>The kinds of effects in the outbox; stored, so a name never changes its meaning.</summary>
internal static class OutboxKind
{
    public const string ConversationScored = "lead.conversation_scored";
}
