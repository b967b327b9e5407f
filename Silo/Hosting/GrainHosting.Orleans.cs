using Ampl.Silo.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace Ampl.Silo.Hosting;

/// <summary>Runs the grains on Orleans, or reaches silos that do; the cluster meets in PostgreSQL.</summary>
public static class GrainHosting
{
    private const string Invariant = "Npgsql";

    public static void AddGrainHost(this IHostApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        var database = ClusterDatabase(settings);
        builder.Services.AddAmpl(settings);
        builder.UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(cluster => Name(cluster, settings));
            silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = ClusterRole.ResponseTimeout);
            silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Invariant, database));
            silo.UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = (Invariant, database));
            silo.ConfigureEndpoints(
                siloPort: settings.Number("SILO_PORT", EndpointOptions.DEFAULT_SILO_PORT, 1, 65535),
                gatewayPort: settings.Number("GATEWAY_PORT", EndpointOptions.DEFAULT_GATEWAY_PORT, 1, 65535));
        });
        builder.Services.AddAmplStart();
    }

    public static void AddGrainClient(this IHostApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        var database = ClusterDatabase(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.UseOrleansClient(client =>
        {
            client.Configure<ClusterOptions>(cluster => Name(cluster, settings));
            client.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = ClusterRole.ResponseTimeout);
            client.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Invariant, database));
            client.UseConnectionRetryFilter(async (_, cancellation) =>
            {
                await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
                return true;
            });
        });
    }

    private static void Name(ClusterOptions cluster, IConfiguration settings)
    {
        cluster.ClusterId = settings.Text("CLUSTER_ID", "ampl");
        cluster.ServiceId = settings.Text("SERVICE_ID", "ampl");
    }

    private static string ClusterDatabase(IConfiguration settings) =>
        StorageOptions.From(settings).Database is { IsPostgreSql: true } database
            ? database.ConnectionString
            : throw new SettingException("DATABASE_URL", "must name a PostgreSQL database in the Orleans build; the cluster meets there.");
}
