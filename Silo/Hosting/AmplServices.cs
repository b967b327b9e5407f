using Ampl.Conversations;
using Ampl.Dealers;
using Ampl.Guardrails;
using Ampl.Identity;
using Ampl.Leads;
using Ampl.Outbox;
using Ampl.Scoring;
using Ampl.Silo.Dealers;
using Ampl.Silo.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ampl.Silo.Hosting;

/// <summary>The composition root: what the grains need, whichever host runs them.</summary>
public static class AmplServices
{
    public static IServiceCollection AddAmpl(this IServiceCollection services, IConfiguration settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddAmplStorage(StorageOptions.From(settings));
        services.AddConversations(settings);
        services.AddOutbox();
        services.AddSingleton<IPasswordHasher<AccountState>, PasswordHasher<AccountState>>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        return services;
    }

    /// <summary>What runs once the grains do; registered after the host, since hosted services start in order.</summary>
    public static IServiceCollection AddAmplStart(this IServiceCollection services) => services.AddHostedService<OutboxStart>();

    private static void AddConversations(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton(new ScoreThresholds(
            Hot: settings.Number("LEAD_SCORE_THRESHOLD_HOT", 70, 0, 100),
            Warm: settings.Number("LEAD_SCORE_THRESHOLD_WARM", 50, 0, 100)));
        services.AddSingleton(DealerSettings.ProfileFrom(settings));
        services.AddSingleton<InputGuard>();
        services.AddSingleton<ChatTurn>();
    }

    private static void AddOutbox(this IServiceCollection services)
    {
        services.AddSingleton<OutboxDelivery>();
        services.AddSingleton<IOutboxHandler, ConversationScoredHandler>();
    }
}
