using Ampl.Silo.Storage;
using Dapper;
using Npgsql;

namespace Ampl.Tests.Storage;

/// <summary>The statements that Orleans will read from the database do what it expects of them.</summary>
public sealed class OrleansTablesTests(PostgresStore store) : IClassFixture<PostgresStore>
{
    private readonly string _deployment = Sample.Tenant().Value;

    [Fact]
    public async Task The_version_row_is_made_once()
    {
        await using var connection = await Connect();
        (await Ask(connection, "InsertMembershipVersionKey")).ShouldBe(1);
        (await Ask(connection, "InsertMembershipVersionKey")).ShouldBe(0);
        var rows = await Rows(connection, "MembershipReadAllKey");
        ((int)rows.Single().version, (object?)rows.Single().address).ShouldBe((0, null));
    }

    [Fact]
    public async Task A_silo_joins_and_changes_only_together_with_the_version_it_saw()
    {
        await using var connection = await Connect();
        await Ask(connection, "InsertMembershipVersionKey");
        (await Ask(connection, "InsertMembershipKey", version: 0)).ShouldBe(1);
        (await Ask(connection, "InsertMembershipKey", version: 1)).ShouldBe(0, "the silo is there already");
        (await Ask(connection, "InsertMembershipKey", version: 0, port: 2)).ShouldBe(0, "another silo was faster");
        (await Ask(connection, "UpdateMembershipKey", version: 0)).ShouldBe(0);
        (await Ask(connection, "UpdateMembershipKey", version: 1)).ShouldBe(1);
        (await Ask(connection, "UpdateMembershipKey", version: 2, port: 2)).ShouldBe(0, "no such silo");

        var row = (await Rows(connection, "MembershipReadRowKey")).Single();
        ((int)row.version, (int)row.status, (string)row.suspecttimes).ShouldBe((2, 3, "someone"));
        (await Rows(connection, "GatewaysQueryKey")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Silent_silos_are_swept_away_unless_they_count_as_active()
    {
        await using var connection = await Connect();
        await Ask(connection, "InsertMembershipVersionKey");
        await Ask(connection, "InsertMembershipKey", version: 0);
        await connection.ExecuteAsync(await Text(connection, "UpdateIAmAlivetimeKey"), Values());
        await connection.ExecuteAsync(await Text(connection, "CleanupDefunctSiloEntriesKey"), Values(time: 1));
        (await Rows(connection, "GatewaysQueryKey")).Count.ShouldBe(1);
        await connection.ExecuteAsync(await Text(connection, "DeleteMembershipTableEntriesKey"), Values());
        (await Rows(connection, "MembershipReadAllKey")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reminder_is_found_by_name_and_by_range_and_removed_by_version()
    {
        await using var connection = await Connect();
        (await Ask(connection, "UpsertReminderRowKey")).ShouldBe(0);
        (await Ask(connection, "UpsertReminderRowKey")).ShouldBe(1);
        foreach (var key in (string[])["ReadReminderRowsKey", "ReadReminderRowKey", "ReadRangeRows1Key"])
            ((int)(await Rows(connection, key)).Single().version).ShouldBe(1, key);
        (await Rows(connection, "ReadRangeRows2Key")).Count.ShouldBe(1);
        (await Ask(connection, "DeleteReminderRowKey", version: 0)).ShouldBe(0);
        (await Ask(connection, "DeleteReminderRowKey", version: 1)).ShouldBe(1);
        await connection.ExecuteAsync(await Text(connection, "DeleteReminderRowsKey"), Values());
    }

    private async Task<int> Ask(NpgsqlConnection connection, string key, int version = 0, int port = 1) =>
        await connection.ExecuteScalarAsync<int>(await Text(connection, key), Values(version, port));

    private async Task<List<dynamic>> Rows(NpgsqlConnection connection, string key) =>
        (await connection.QueryAsync(await Text(connection, key), Values())).AsList();

    private static Task<string> Text(NpgsqlConnection connection, string key) =>
        connection.QuerySingleAsync<string>("SELECT QueryText FROM OrleansQuery WHERE QueryKey = @key", new { key });

    private object Values(int version = 0, int port = 1, int time = 0) => new
    {
        DeploymentId = _deployment,
        ServiceId = _deployment,
        Address = "127.0.0.1",
        Port = port,
        Generation = 7,
        SiloName = "silo",
        HostName = "host",
        Status = 3,
        ProxyPort = 30000,
        SuspectTimes = "someone",
        StartTime = Sample.Now.UtcDateTime,
        IAmAliveTime = Sample.Now.AddHours(time).UtcDateTime,
        Version = version,
        GrainId = "conversation/a/b",
        ReminderName = "drain",
        Period = 60_000,
        GrainHash = 42,
        BeginHash = 40,
        EndHash = 50,
    };

    private async Task<NpgsqlConnection> Connect()
    {
        var connection = new NpgsqlConnection(DatabaseUrl.Parse(store.Url).ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
