using Ampl.Conversations;
using Ampl.Storage;
using Ampl.Tenants;
using Dapper;

namespace Ampl.Silo.Storage;

internal sealed class ConversationRecords(IDatabase database) : IConversationRecords
{
    private readonly string _history = $"""
        SELECT role, content, {database.Micros("at")} AS at, message_id AS messageId FROM messages
        WHERE grain = @Grain AND version > coalesce((SELECT max(version) FROM conversation_clears WHERE grain = @Grain), 0)
        ORDER BY version DESC, ordinal DESC LIMIT @Limit
        """;

    private const string Turn = "SELECT record, content FROM messages WHERE message_id = @MessageId AND grain = @Grain AND record IS NOT NULL ORDER BY version LIMIT 1";

    private const string Counts = """
        SELECT (SELECT count(*) FROM conversations WHERE grain >= @From AND grain < @To) AS conversations,
               (SELECT count(*) FROM messages WHERE grain >= @From AND grain < @To) AS messages,
               (SELECT count(DISTINCT grain) FROM messages WHERE tenant = @Tenant AND role = 'user' AND at >= @Since) AS active
        """;

    public async Task<HistoryView?> History(ConversationId conversation, int limit, CancellationToken cancellation)
    {
        var query = new CommandDefinition(_history, new { Grain = GrainKey.Of(conversation), Limit = limit }, cancellationToken: cancellation);
        var newestFirst = (await database.Read(connection => connection.QueryAsync<MessageRow>(query), cancellation)).AsList();
        if (newestFirst.Count == 0) return null;
        newestFirst.Reverse();
        return new HistoryView(
            [.. newestFirst.Select(row => row.ToView())],
            newestFirst.Count(row => row.Role == Role.User),
            UnixTime.FromMicros(newestFirst[0].At));
    }

    public async Task<ChatStats> Stats(TenantId tenant, DateTimeOffset activeSince, CancellationToken cancellation)
    {
        var (from, to) = GrainKey.Range("conversation", tenant);
        var values = new { From = from, To = to, Tenant = tenant.Value, Since = database.Time(activeSince) };
        var query = new CommandDefinition(Counts, values, cancellationToken: cancellation);
        var counts = await database.Read(connection => connection.QuerySingleAsync<CountRow>(query), cancellation);
        return new ChatStats(counts.Conversations, counts.Messages, counts.Active);
    }

    public async Task<TurnRecord?> FindTurn(ConversationId conversation, string messageId, CancellationToken cancellation)
    {
        var query = new CommandDefinition(Turn, new { Grain = GrainKey.Of(conversation), MessageId = messageId }, cancellationToken: cancellation);
        var row = await database.Read(connection => connection.QuerySingleOrDefaultAsync<TurnRow>(query), cancellation);
        return row?.ToRecord();
    }

    private sealed record MessageRow
    {
        public string Role { get; init; } = "";
        public string Content { get; init; } = "";
        public long At { get; init; }
        public string? MessageId { get; init; }

        public MessageView ToView() => new(Role, Content, UnixTime.FromMicros(At), MessageId);
    }

    private sealed record TurnRow
    {
        public string Record { get; init; } = "";
        public string Content { get; init; } = "";

        public TurnRecord ToRecord()
        {
            var record = StoredJson.Read<TurnRecord>(Record);
            return record with { Answer = record.Answer with { Text = Content } };
        }
    }

    private sealed record CountRow
    {
        public long Conversations { get; init; }
        public long Messages { get; init; }
        public long Active { get; init; }
    }
}
