using Ampl.Silo.Hosting;
using Ampl.Silo.Storage;
using Ampl.Tests.Hosting;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Ampl.Tests.Storage;

public sealed class MigrationsOnSqlite : MigrationsTests, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ampl-migrations-");

    protected override Task<string> CreateDatabase() => Task.FromResult($"sqlite:///{_folder.FullName}/private/ampl.db");

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Only_the_owner_may_read_the_file_and_its_folder()
    {
        await using var services = Store.Open(await CreateDatabase());
        await services.GetRequiredService<IDatabase>().Open(CancellationToken.None);
        var folder = Path.Combine(_folder.FullName, "private");
        File.GetUnixFileMode(folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.GetUnixFileMode(Path.Combine(folder, "ampl.db")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_by_name()
    {
        var path = Path.Combine(_folder.FullName, "notes.txt");
        await File.WriteAllTextAsync(path, new string('x', 8192));
        await using var services = Store.Open($"sqlite:///{path}");
        var refusal = await Should.ThrowAsync<SettingException>(() => services.GetRequiredService<IDatabase>().Open(CancellationToken.None));
        refusal.Message.ShouldContain("notes.txt");
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

public sealed class MigrationsOnPostgres(PostgresServer server) : MigrationsTests
{
    protected override Task<string> CreateDatabase() => server.CreateDatabase();

    [Fact]
    public async Task A_server_that_is_not_there_is_named_without_its_password()
    {
        await using var services = Store.Open("postgresql://ampl:s3cret@127.0.0.1:1/db");
        var refusal = await Should.ThrowAsync<SettingException>(() => services.GetRequiredService<IDatabase>().Open(CancellationToken.None));
        refusal.Message.ShouldContain("127.0.0.1:1");
        refusal.Message.ShouldNotContain("s3cret");
    }
}

public abstract class MigrationsTests
{
    [Fact]
    public async Task Starting_again_changes_nothing()
    {
        var url = await CreateDatabase();
        var first = await Start(url);
        (await Start(url)).ShouldBe(first);
        first.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Processes_that_start_together_migrate_once()
    {
        var url = await CreateDatabase();
        var counts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Start(url))));
        counts.Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("UPDATE schema_migrations SET checksum = 'other' WHERE number = 1", "another build")]
    [InlineData("INSERT INTO schema_migrations (number, name, checksum, applied_at) VALUES (999, 'future', 'x', 'y')", "newer version")]
    public async Task A_database_of_another_version_is_refused(string change, string reason)
    {
        var url = await CreateDatabase();
        await Start(url);
        await using var services = Store.Open(url);
        await services.GetRequiredService<CommitQueue>().Execute(new Statement(change));
        var refusal = await Should.ThrowAsync<SettingException>(() => services.GetRequiredService<IDatabase>().Open(CancellationToken.None));
        refusal.Message.ShouldStartWith("DATABASE_URL ");
        refusal.Message.ShouldContain(reason);
    }

    [Fact]
    public void The_checksum_does_not_depend_on_line_endings() =>
        new Migration(1, "a", "x\r\ny").Checksum.ShouldBe(new Migration(1, "a", "x\ny").Checksum);

    protected abstract Task<string> CreateDatabase();

    private static async Task<long> Start(string url)
    {
        await using var services = Store.Open(url);
        var database = services.GetRequiredService<IDatabase>();
        await database.Open(CancellationToken.None);
        return await database.Read(connection => connection.ExecuteScalarAsync<long>("SELECT count(*) FROM schema_migrations"), CancellationToken.None);
    }
}
