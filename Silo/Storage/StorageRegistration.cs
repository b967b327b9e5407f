using System.Text.Json.Serialization;
using Ampl.Conversations;
using Ampl.Knowledge;
using Ampl.Leads;
using Ampl.Outbox;
using Ampl.Silo.Storage.PostgreSql;
using Ampl.Silo.Storage.Sqlite;
using Ampl.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Ampl.Silo.Storage;

internal static class StorageRegistration
{
    /// <summary>
    /// Registers the database, the storage of grains and the queries over facts. The schema is brought up to date
    /// before any hosted service starts, the silo included; add further <see cref="JsonSerializerContext"/>s for further states.
    /// </summary>
    public static IServiceCollection AddAmplStorage(this IServiceCollection services, StorageOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IDatabase>(provider => new ReportingDatabase(
            DatabaseOf(options, provider.GetRequiredService<TimeProvider>()), provider.GetRequiredService<ILogger<ReportingDatabase>>()));
        services.AddSingleton(provider => new CommitQueue(
            provider.GetRequiredService<IDatabase>().CreateWriter, provider.GetRequiredService<ILogger<CommitQueue>>()));
        services.AddSingleton<JsonSerializerContext>(GrainStateJson.Default);
        services.AddSingleton<StateJson>();
        services.AddSingleton<IGrainStorage, GrainStateStorage>();
        services.AddKeyedSingleton("Default", (provider, _) => provider.GetRequiredService<IGrainStorage>());
        services.AddSingleton<IConversationRecords, ConversationRecords>();
        services.AddSingleton<ILeadRecords, LeadRecords>();
        services.AddSingleton<IOutbox, OutboxQueue>();
        services.AddSingleton<IKnowledgeStore, KnowledgeStore>();
        services.AddHostedService<StorageStart>();
        return services;
    }

    private static IDatabase DatabaseOf(StorageOptions options, TimeProvider time) => options.Database.File is { } file
        ? new SqliteDatabase(file, options.ReadConnections, time)
        : new PostgresDatabase(options, time);
}
