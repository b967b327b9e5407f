using Ampl.Conversations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ampl.Silo.Hosting;

/// <summary>Runs the grains in this process on the embedded host.</summary>
public static class GrainHosting
{
    public static IHostApplicationBuilder AddGrainHost(this IHostApplicationBuilder builder)
    {
        if (builder.Configuration.Text("CLUSTER_ROLE") is { } role && role != ClusterRole.Single)
            throw new SettingException("CLUSTER_ROLE", "needs a build with -p:GrainHost=Orleans; the embedded host is one process.");
        builder.Services.AddAmpl(builder.Configuration);
        builder.Services.AddEmbeddedGrains(options =>
        {
            options.Assemblies.Add(typeof(ConversationGrain).Assembly);
            options.ResponseTimeout = ClusterRole.ResponseTimeout;
        });
        builder.Services.AddAmplStart();
        return builder;
    }
}
