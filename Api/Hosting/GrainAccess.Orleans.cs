using Ampl.Silo.Hosting;

namespace Ampl.Api.Hosting;

/// <summary>How this front end reaches the grains: a silo in this process, or silos elsewhere.</summary>
internal static class GrainAccess
{
    public static void AddGrainAccess(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.Word(ClusterRole.Setting, ClusterRole.Single, ClusterRole.Single, ClusterRole.Client) == ClusterRole.Client)
            builder.AddGrainClient();
        else
            builder.AddGrainHost();
    }
}
