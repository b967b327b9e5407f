using Ampl.Silo.Hosting;

namespace Ampl.Api.Hosting;

/// <summary>How this front end reaches the grains: they run in this process.</summary>
internal static class GrainAccess
{
    public static void AddGrainAccess(this WebApplicationBuilder builder)
    {
        builder.Configuration.Word(ClusterRole.Setting, ClusterRole.Single, ClusterRole.Single);
        builder.AddGrainHost();
    }
}
