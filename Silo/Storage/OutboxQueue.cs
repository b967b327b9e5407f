using System.Text.Json;
using Ampl.Outbox;
using Dapper;

namespace Ampl.Silo.Storage;

internal sealed class OutboxQueue(IDatabase database, CommitQueue queue) : IOutbox
{
    private const string Entry = "o.sequence, o.grain AS sender, o.version, o.ordinal, o.kind, o.payload, o.attempts";

    /// <summary>
    /// An entry that failed holds back the younger ones of its sender, even while it is being tried again. Mostly none
    /// has failed in the whole partition, which is asked once and not for every entry.
    /// </summary>
    private const string Foremost = """
        (NOT EXISTS (SELECT 1 FROM outbox w WHERE w.partition = @Partition AND w.due IS NOT NULL)
         OR NOT EXISTS (SELECT 1 FROM outbox w WHERE w.grain = o.grain AND w.sequence < o.sequence AND w.due IS NOT NULL))
        """;

    private const string Fresh = $"""
        SELECT {Entry} FROM outbox o
        WHERE o.partition = @Partition AND o.due IS NULL AND o.buried_at IS NULL AND {Foremost} ORDER BY o.sequence LIMIT @Limit
        """;

    private const string Retries = $"""
        SELECT {Entry} FROM outbox o
        WHERE o.partition = @Partition AND o.due <= @Now AND {Foremost} ORDER BY o.due LIMIT @Limit
        """;

    private const string DueEntries = $"""
        SELECT * FROM (SELECT * FROM ({Fresh}) f UNION ALL SELECT * FROM ({Retries}) r) d ORDER BY sequence LIMIT @Limit
        """;

    private readonly string _nextDue = $"SELECT {database.Micros("min(due)")} FROM outbox WHERE partition = @Partition AND due IS NOT NULL";
    private readonly string _delivered = $"DELETE FROM outbox WHERE sequence IN ({database.Integers("$1")})";

    public async Task<IReadOnlyList<OutboxEntry>> Due(int partition, DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        var values = new { Partition = partition, Now = database.Time(now), Limit = limit };
        var query = new CommandDefinition(DueEntries, values, cancellationToken: cancellation);
        var rows = await database.Read(connection => connection.QueryAsync<OutboxRow>(query), cancellation);
        return [.. rows.Select(row => row.ToEntry())];
    }

    public async Task<DateTimeOffset?> NextDue(int partition, CancellationToken cancellation)
    {
        var query = new CommandDefinition(_nextDue, new { Partition = partition }, cancellationToken: cancellation);
        var micros = await database.Read(connection => connection.ExecuteScalarAsync<long?>(query), cancellation);
        return micros is { } due ? UnixTime.FromMicros(due) : null;
    }

    public Task Delivered(IReadOnlyList<long> sequences) => sequences.Count == 0
        ? Task.CompletedTask
        : queue.Execute(new Statement(_delivered, JsonSerializer.Serialize(sequences)));

    public Task Postpone(long sequence, DateTimeOffset until, string error) => queue.Execute(new Statement(
        "UPDATE outbox SET due = $1, attempts = attempts + 1, error = $2 WHERE sequence = $3", until, error, sequence));

    public Task Bury(long sequence, DateTimeOffset at, string error) => queue.Execute(new Statement(
        "UPDATE outbox SET buried_at = $1, due = NULL, attempts = attempts + 1, error = $2 WHERE sequence = $3", at, error, sequence));

    private sealed record OutboxRow
    {
        public long Sequence { get; init; }
        public string Sender { get; init; } = "";
        public long Version { get; init; }
        public int Ordinal { get; init; }
        public string Kind { get; init; } = "";
        public string Payload { get; init; } = "";
        public int Attempts { get; init; }

        public OutboxEntry ToEntry() => new(Sequence, Sender, Version, Ordinal, Kind, Payload, Attempts);
    }
}
