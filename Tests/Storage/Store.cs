using Ampl.Conversations;
using Ampl.Knowledge;
using Ampl.Leads;
using Ampl.Outbox;
using Ampl.Silo.Storage;
using Ampl.Storage;
using Ampl.Tests.Hosting;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace Ampl.Tests.Storage;

/// <summary>One opened database with everything that is registered on it; a fresh one for each test class.</summary>
public abstract class Store : IAsyncLifetime
{
    private ServiceProvider? _services;

    internal string Url { get; private set; } = "";

    internal IServiceProvider Services => _services!;

    internal IGrainStorage Grains => Services.GetRequiredKeyedService<IGrainStorage>("Default");

    internal CommitQueue Queue => Services.GetRequiredService<CommitQueue>();

    internal IDatabase Database => Services.GetRequiredService<IDatabase>();

    internal IConversationRecords Conversations => Services.GetRequiredService<IConversationRecords>();

    internal ILeadRecords Leads => Services.GetRequiredService<ILeadRecords>();

    internal IOutbox Outbox => Services.GetRequiredService<IOutbox>();

    internal IKnowledgeStore Knowledge => Services.GetRequiredService<IKnowledgeStore>();

    public async ValueTask InitializeAsync()
    {
        Url = await CreateDatabase();
        _services = Open(Url);
        await Database.Open(CancellationToken.None);
    }

    /// <summary>A second set of services on the same database, as another process would have.</summary>
    internal static ServiceProvider Open(string url)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddAmplStorage(new StorageOptions { Database = DatabaseUrl.Parse(url) });
        Register(services);
        return services.BuildServiceProvider();
    }

    internal Task<long> Count(string table, string grain) => Database.Read(
        connection => connection.ExecuteScalarAsync<long>($"SELECT count(*) FROM {table} WHERE grain = @grain", new { grain }), CancellationToken.None);

    protected abstract Task<string> CreateDatabase();

    private static void Register(IServiceCollection services) => HostServices.Add(services);

    public virtual async ValueTask DisposeAsync()
    {
        if (_services is not null) await _services.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class SqliteStore : Store
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ampl-sqlite-");

    protected override Task<string> CreateDatabase() => Task.FromResult($"sqlite:///{_folder.FullName}/private/ampl.db");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}

public sealed class PostgresStore(PostgresServer server) : Store
{
    protected override Task<string> CreateDatabase() => server.CreateDatabase();
}
