using Ampl.EmbeddedHost.Reminders;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Ampl.Silo.Storage;

/// <summary>Keeps the embedded host's reminders beside everything else.</summary>
internal sealed class EmbeddedReminders(IDatabase database, CommitQueue queue) : IReminderStore
{
    private const string Upsert = """
        INSERT INTO reminders (grain, name, first_tick, period) VALUES ($1, $2, $3, $4)
        ON CONFLICT (grain, name) DO UPDATE SET first_tick = excluded.first_tick, period = excluded.period
        """;

    private readonly string _all = $"SELECT grain, name, {database.Micros("first_tick")} AS firstTick, period FROM reminders";

    public async Task<IReadOnlyList<StoredReminder>> ReadAll(CancellationToken cancellationToken)
    {
        var query = new CommandDefinition(_all, cancellationToken: cancellationToken);
        var rows = await database.Read(connection => connection.QueryAsync<ReminderRow>(query), cancellationToken);
        return [.. rows.Select(row => row.ToReminder())];
    }

    public Task Save(StoredReminder reminder) => queue.Execute(new Statement(
        Upsert, reminder.Grain.ToString(), reminder.Name, reminder.FirstTick, reminder.Period.Ticks / TimeSpan.TicksPerMicrosecond));

    public Task Delete(GrainId grain, string name) =>
        queue.Execute(new Statement("DELETE FROM reminders WHERE grain = $1 AND name = $2", grain.ToString(), name));

    private sealed record ReminderRow
    {
        public string Grain { get; init; } = "";
        public string Name { get; init; } = "";
        public long FirstTick { get; init; }
        public long Period { get; init; }

        public StoredReminder ToReminder() =>
            new(GrainId.Parse(Grain), Name, UnixTime.FromMicros(FirstTick), TimeSpan.FromTicks(Period * TimeSpan.TicksPerMicrosecond));
    }
}

internal static class EmbeddedRemindersRegistration
{
    public static IServiceCollection AddEmbeddedReminders(this IServiceCollection services) =>
        services.AddSingleton<IReminderStore, EmbeddedReminders>();
}
