using Ampl.Conversations;
using Ampl.EmbeddedHost.Hosting;
using Ampl.EmbeddedHost.Reminders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ampl.Tests.Hosting;

public partial class GrainFixture
{
    private readonly MemoryReminderStore _reminders = new();
    private IHost _host = null!;

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    private GrainHost Host => _host.Services.GetRequiredService<GrainHost>();

    private DateTimeOffset? NextReminder => Host.Reminders.NextDue;

    public Task DeactivateAll() => Host.DeactivateAll();

    /// <summary>Has the host look for grains that were idle for the time it allows.</summary>
    public Task CollectIdleGrains() => Host.CollectIdle(TimeSpan.Zero);

    private Task DeliverReminders() => Host.Reminders.Delivered;

    private async ValueTask StartHost()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(RunsOnRealTime ? TimeProvider.System : Time);
        builder.Services.AddSingleton<IReminderStore>(_reminders);
        builder.Services.AddEmbeddedGrains(options =>
        {
            options.Assemblies.Add(typeof(GrainFixture).Assembly);
            options.Assemblies.Add(typeof(ConversationGrain).Assembly);
            options.ResponseClock = TimeProvider.System;
        });
        ConfigureServices(builder.Services);
        _host = builder.Build();
        await _host.StartAsync();
    }

    private async ValueTask StopHost()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private ValueTask CrashHost()
    {
        Host.Crash();
        _host.Dispose();
        return ValueTask.CompletedTask;
    }
}
