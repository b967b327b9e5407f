using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.TestingHost;
using Orleans.Timers;

namespace Ampl.Tests.Hosting;

public partial class GrainFixture
{
    private readonly ManualReminders _reminders;
    private InProcessTestCluster _cluster = null!;

    public GrainFixture() => _reminders = new ManualReminders(Time);

    public IGrainFactory Grains => _cluster.Client;

    private DateTimeOffset? NextReminder => _reminders.NextDue;

    public Task DeactivateAll() => CollectIdleGrains();

    /// <summary>Has the silos look for grains that were idle for the time they allow.</summary>
    public Task CollectIdleGrains() =>
        _cluster.Client.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);

    private Task DeliverReminders() => _reminders.DeliverDue(Grains);

    private async ValueTask StartHost()
    {
        var builder = new InProcessTestClusterBuilder(2);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureHost(host => host.Logging.SetMinimumLevel(LogLevel.Critical));
        builder.ConfigureSilo((_, silo) =>
        {
            ConfigureServices(silo.Services);
            if (RunsOnRealTime)
                silo.UseInMemoryReminderService();
            else
                UseManualTime(silo.Services);
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    /// <summary>The silos' own loops stay on real time, for they would spin on a clock that jumps.</summary>
    private void UseManualTime(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(Time);
        services.UseTimeProviderForBackgroundAreas(TimeProvider.System);
        services.AddSingleton<IReminderRegistry>(_reminders);
    }

    private async ValueTask StopHost() => await _cluster.DisposeAsync();

    private async ValueTask CrashHost()
    {
        foreach (var silo in _cluster.Silos.ToArray())
            await _cluster.KillSiloAsync(silo);
        await _cluster.DisposeAsync();
    }
}
