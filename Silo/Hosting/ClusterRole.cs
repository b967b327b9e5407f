namespace Ampl.Silo.Hosting;

/// <summary>What a process is in the cluster: alone with its grains, or a front end to silos elsewhere.</summary>
public static class ClusterRole
{
    public const string Setting = "CLUSTER_ROLE";

    /// <summary>Grains and front end in one process.</summary>
    public const string Single = "single";

    /// <summary>A front end whose grains run in silos (Orleans build only).</summary>
    public const string Client = "client";

    /// <summary>After this a call whose silo died ends; the same on both hosts, and longer than any turn.</summary>
    public static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(15);
}
