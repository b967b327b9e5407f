using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace Ampl.Silo.Hosting;

/// <summary>Runs the grains on Orleans, or reaches silos that do; the cluster meets in PostgreSQL.</summary>
public static class GrainHosting
{
    public static void AddGrainHost(this IHostApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        var cluster = ClusterSettings.From(settings);
        builder.Services.AddAmpl(settings);
        builder.Services.AddDealershipStart(); // Before the silo: one that has joined gets calls at once.
        builder.UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(cluster.Name);
            silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = ClusterSettings.ResponseTimeout);
            silo.Configure<ClusterMembershipOptions>(ClusterSettings.Watch);
            silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (ClusterSettings.Invariant, cluster.Database));
            silo.UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = (ClusterSettings.Invariant, cluster.Database));
            silo.Configure<EndpointOptions>(cluster.Listen);
        });
        builder.Services.AddOutboxStart();
    }

    /// <summary>A front end without grains or storage of its own; its start waits for the first silo.</summary>
    public static void AddGrainClient(this IHostApplicationBuilder builder)
    {
        var cluster = ClusterSettings.From(builder.Configuration);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.UseOrleansClient(client =>
        {
            client.Configure<ClusterOptions>(cluster.Name);
            client.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = ClusterSettings.ResponseTimeout);
            client.Configure<GatewayOptions>(gateways => gateways.GatewayListRefreshPeriod = ClusterSettings.LookForSilosEvery);
            client.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (ClusterSettings.Invariant, cluster.Database));
            client.UseConnectionRetryFilter<SiloWait>();
        });
    }
}
