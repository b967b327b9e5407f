using Ampl.Conversations;
using Ampl.Understanding;

namespace Ampl.Silo.Storage;

internal sealed class ConversationTable() : FactTable<ConversationStarted>("conversations",
    new("tenant", ColumnKind.Text), new("conversation", ColumnKind.Text), new("source", ColumnKind.Text), new("at", ColumnKind.Time))
{
    protected override void WriteFact(string grain, ConversationStarted fact, IRowWriter row)
    {
        row.Text(fact.Tenant.Value);
        row.Text(fact.Conversation);
        row.Text(fact.Source);
        row.Time(fact.At);
    }
}

internal sealed class MessageTable() : FactTable<MessageWritten>("messages",
    new("tenant", ColumnKind.Text), new("conversation", ColumnKind.Text), new("role", ColumnKind.Text),
    new("content", ColumnKind.Text), new("message_id", ColumnKind.Text), new("at", ColumnKind.Time),
    new("language", ColumnKind.Text), new("intent", ColumnKind.Text), new("lead_score", ColumnKind.Integer),
    new("unanswered", ColumnKind.Flag), new("record", ColumnKind.Utf8))
{
    protected override void WriteFact(string grain, MessageWritten fact, IRowWriter row)
    {
        row.Text(fact.Tenant.Value);
        row.Text(fact.Conversation);
        row.Text(fact.Role);
        row.Text(fact.Content);
        row.Text(fact.MessageId);
        row.Time(fact.At);
        row.Text(fact.Language.Tag());
        row.Text(fact.Intent is { } intent ? StoredName<Intent>.Of(intent) : null);
        row.Integer(fact.LeadScore);
        row.Flag(fact.Unanswered);
        row.Utf8(fact.Record);
    }
}

internal sealed class ConversationClearTable() : FactTable<ConversationCleared>("conversation_clears",
    new("tenant", ColumnKind.Text), new("conversation", ColumnKind.Text), new("at", ColumnKind.Time))
{
    protected override void WriteFact(string grain, ConversationCleared fact, IRowWriter row)
    {
        row.Text(fact.Tenant.Value);
        row.Text(fact.Conversation);
        row.Time(fact.At);
    }
}
