using Ampl.EmbeddedHost.Reminders;
using Microsoft.Extensions.DependencyInjection;

namespace Ampl.Tests.Storage;

public sealed class EmbeddedRemindersOnSqlite(SqliteStore store) : EmbeddedRemindersTests(store), IClassFixture<SqliteStore>;

public sealed class EmbeddedRemindersOnPostgres(PostgresStore store) : EmbeddedRemindersTests(store), IClassFixture<PostgresStore>;

public abstract class EmbeddedRemindersTests(Store store)
{
    private IReminderStore Reminders => store.Services.GetRequiredService<IReminderStore>();

    [Fact]
    public async Task A_reminder_is_kept_replaced_and_deleted_by_grain_and_name()
    {
        var grain = GrainId.Create("outboxpartition", "platform/3");
        var hourly = new StoredReminder(grain, "drain", Sample.Now, TimeSpan.FromHours(1));
        await Reminders.Save(hourly with { Period = TimeSpan.FromMinutes(1) });
        await Reminders.Save(hourly);
        await Reminders.Save(hourly with { Name = "other" });
        await Reminders.Delete(grain, "other");
        (await Reminders.ReadAll(CancellationToken.None)).ShouldBe([hourly]);
    }
}
