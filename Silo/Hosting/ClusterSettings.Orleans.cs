using System.Net;
using Ampl.Silo.Storage;
using Microsoft.Extensions.Configuration;
using Orleans.Configuration;

namespace Ampl.Silo.Hosting;

/// <summary>Where silos and front ends meet, under which name, and how soon they notice that one is gone.</summary>
internal sealed record ClusterSettings
{
    public const string IdSetting = "CLUSTER_ID";

    /// <summary>The name by which Orleans knows PostgreSQL's driver.</summary>
    public const string Invariant = "Npgsql";

    /// <summary>Orleans looks once a second for calls that are over time, so this one ends a call within the promised limit.</summary>
    public static readonly TimeSpan ResponseTimeout = ClusterRole.ResponseTimeout - TimeSpan.FromSeconds(1);

    /// <summary>A restarted silo is used again by then. Orleans' minute would leave a front end without any when the other one goes meanwhile.</summary>
    public static readonly TimeSpan LookForSilosEvery = TimeSpan.FromSeconds(5);

    private const int MaxPort = 65535;

    public required string Id { get; init; }
    public required string Service { get; init; }
    public required string Database { get; init; }
    public required int SiloPort { get; init; }
    public required int GatewayPort { get; init; }

    /// <summary>What other processes reach this silo by; null takes the machine's first address.</summary>
    public IPAddress? Address { get; init; }

    /// <exception cref="SettingException">A setting of the cluster cannot be used.</exception>
    public static ClusterSettings From(IConfiguration settings) => new()
    {
        Id = settings.Text(IdSetting, "ampl"),
        Service = settings.Text("SERVICE_ID", "ampl"),
        Database = StorageOptions.From(settings).Database is { IsPostgreSql: true } database
            ? database.ConnectionString
            : throw new SettingException(DatabaseUrl.Setting, "must name a PostgreSQL database in the Orleans build; the cluster meets there."),
        SiloPort = settings.Number("SILO_PORT", EndpointOptions.DEFAULT_SILO_PORT, 1, MaxPort),
        GatewayPort = settings.Number("GATEWAY_PORT", EndpointOptions.DEFAULT_GATEWAY_PORT, 1, MaxPort),
        Address = AddressFrom(settings),
    };

    public void Name(ClusterOptions cluster) => (cluster.ClusterId, cluster.ServiceId) = (Id, Service);

    public void Listen(EndpointOptions endpoint)
    {
        (endpoint.SiloPort, endpoint.GatewayPort) = (SiloPort, GatewayPort);
        if (Address is not null) endpoint.AdvertisedIPAddress = Address;
    }

    /// <summary>
    /// A crashed silo is declared dead six to eight seconds after its last sign of life instead of fifteen to twenty, so
    /// that a customer who sends again after a call that ended at its limit is served by another one. A silo that was
    /// only slow must have missed three probes in a row, and one that finds itself slow gives its peers longer. After a
    /// crash of all silos the first new one waits for the old ones' answer only a minute, not five.
    /// </summary>
    public static void Watch(ClusterMembershipOptions membership)
    {
        membership.ProbeTimeout = TimeSpan.FromSeconds(2);
        membership.NumMissedProbesLimit = 3;
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(15);
        membership.MaxJoinAttemptTime = TimeSpan.FromMinutes(1);
    }

    private static IPAddress? AddressFrom(IConfiguration settings) => settings.Text("SILO_ADDRESS") switch
    {
        null => null,
        var text when IPAddress.TryParse(text, out var address) => address,
        _ => throw new SettingException("SILO_ADDRESS", "must be the IP address by which other silos and front ends reach this one."),
    };
}
