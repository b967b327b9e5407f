using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

public static class EmbeddedGrainServices
{
    /// <summary>
    /// Runs the grains of the given assemblies in this process. Storage is what is registered as a keyed IGrainStorage;
    /// reminders need an IReminderStore.
    /// </summary>
    public static IServiceCollection AddEmbeddedGrains(this IServiceCollection services, Action<EmbeddedGrainOptions> configure)
    {
        services.AddOptions<EmbeddedGrainOptions>().Configure(configure);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<GrainHost>();
        services.TryAddSingleton<IClusterClient>(provider => provider.GetRequiredService<GrainHost>().Grains);
        services.TryAddSingleton<IGrainFactory>(provider => provider.GetRequiredService<GrainHost>().Grains);
        return services.AddHostedService(provider => provider.GetRequiredService<GrainHost>());
    }
}
