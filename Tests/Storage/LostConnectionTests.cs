using Ampl.Conversations;
using Ampl.Errors;
using Ampl.Silo.Storage;
using Npgsql;
using Orleans.Storage;

namespace Ampl.Tests.Storage;

public sealed class LostConnectionTests(PostgresStore store) : IClassFixture<PostgresStore>
{
    /// <summary>After one write a statement is about to be prepared, after more it is: neither may be taken for prepared on the next connection.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_lost_connection_fails_its_writers_and_the_next_write_connects_again(int writesBefore)
    {
        var id = new ConversationId(Sample.Tenant(), "c1");
        var held = await store.Read(id);
        for (var number = 1; number <= writesBefore; number++) await store.Write(id, held, Sample.Turn(id, $"m{number}"));
        await Close("ampl writer");

        await Should.ThrowAsync<InconsistentStateException>(() => store.Write(id, held, Sample.Turn(id, "lost")));
        var reloaded = await store.Read(id);
        await store.Write(id, reloaded, Sample.Turn(id, "next"));
        reloaded.ETag.ShouldBe($"{writesBefore + 1}");
    }

    [Fact]
    public async Task A_lost_connection_fails_who_reads_over_it_and_the_next_read_connects_again()
    {
        var id = new ConversationId(Sample.Tenant(), "c1");
        await store.Write(id, await store.Read(id), Sample.Turn(id));
        await Close("ampl");

        var refusal = await Should.ThrowAsync<DomainException>(() => store.Read(id));
        (refusal.Kind, refusal.Code).ShouldBe((ErrorKind.Unavailable, "storage_unavailable"));
        (await store.Read(id)).ETag.ShouldBe("1");
    }

    private async Task Close(string application)
    {
        await using var connection = new NpgsqlConnection(DatabaseUrl.Parse(store.Url).ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = $1",
            connection);
        command.Parameters.AddWithValue(application);
        (await command.ExecuteNonQueryAsync()).ShouldBe(-1);
    }
}
