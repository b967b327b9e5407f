using Ampl.Conversations;
using Ampl.Silo.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ampl.Silo.Hosting;

/// <summary>Runs the grains in this process on the embedded host.</summary>
public static class GrainHosting
{
    public static void AddGrainHost(this IHostApplicationBuilder builder)
    {
        builder.Services.AddAmpl(builder.Configuration);
        builder.Services.AddDealershipStart();
        builder.Services.AddEmbeddedReminders();
        builder.Services.AddEmbeddedGrains(options =>
        {
            options.Assemblies.Add(typeof(ConversationGrain).Assembly);
            options.ResponseTimeout = ClusterRole.ResponseTimeout;
        });
        builder.Services.AddOutboxStart();
    }
}
