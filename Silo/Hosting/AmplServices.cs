using Ampl.Conversations;
using Ampl.Dealers;
using Ampl.Flows;
using Ampl.Guardrails;
using Ampl.Identity;
using Ampl.Knowledge;
using Ampl.Leads;
using Ampl.Money;
using Ampl.Outbox;
using Ampl.Questions;
using Ampl.Replies;
using Ampl.Replies.Modelled;
using Ampl.Replies.Wording;
using Ampl.Scoring;
using Ampl.Silo.Dealers;
using Ampl.Silo.Flows;
using Ampl.Silo.Guardrails;
using Ampl.Silo.Integrations;
using Ampl.Silo.Knowledge;
using Ampl.Silo.Knowledge.Vectors;
using Ampl.Silo.Storage;
using Ampl.Silo.Understanding;
using Ampl.Understanding;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.AI;
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
        services.AddSingleton(TenantOptions.From(settings));
        services.AddAmplStorage(StorageOptions.From(settings));
        services.AddDealerships(settings);
        services.AddConversations(settings);
        services.AddOutbox();
        services.AddSingleton<IPasswordHasher<AccountState>, PasswordHasher<AccountState>>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        return services;
    }

    /// <summary>Reads the dealer's files, which needs no grain. Hosted services start in order: this one before the grains.</summary>
    internal static void AddDealershipStart(this IServiceCollection services)
    {
        services.AddHostedService<DealershipStart>();
        services.AddVectorUpkeep();
    }

    /// <summary>Needs the grains, and so is registered after their host.</summary>
    internal static void AddOutboxStart(this IServiceCollection services) => services.AddHostedService<OutboxStart>();

    private static void AddDealerships(this IServiceCollection services, IConfiguration settings)
    {
        var files = new ProductFiles(settings.Text("DATA_DIRECTORY", "data"));
        if (!Directory.Exists(files.DataDirectory))
            throw new SettingException("DATA_DIRECTORY", $"names no directory: {files.DataDirectory}");
        services.AddSingleton(files);
        services.AddSingleton(DealerSettings.ProfileFrom(settings));
        services.AddSingleton(RetrievalSettings.From(settings));
        services.AddSingleton<KnowledgeLibrary>();
        services.AddSingleton(new ReaderFactory(files));
        services.AddSingleton<Dealerships>();
        services.AddSingleton<IKnowledgeLibrary>(provider => provider.GetRequiredService<KnowledgeLibrary>());
        services.AddSingleton<IDealerships>(provider => provider.GetRequiredService<Dealerships>());
    }

    private static void AddConversations(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton(new ScoreThresholds(
            Hot: settings.Number("LEAD_SCORE_THRESHOLD_HOT", 70, 0, 100),
            Warm: settings.Number("LEAD_SCORE_THRESHOLD_WARM", 50, 0, 100)));
        services.AddSingleton(provider => PhraseBook.Load(provider.GetRequiredService<ProductFiles>().Read));
        services.AddSingleton(provider => KnownWords.Load(provider.GetRequiredService<ProductFiles>().Read));
        services.AddSingleton(provider => new MoneyDesk(MoneyFile.Read(provider.GetRequiredService<ProductFiles>().Read(MoneyFile.Name))));
        services.AddSingleton<ReplyComposer>();
        services.AddLanguageModel(settings);
        services.AddVectorStore(settings);
        services.AddMeaning(settings);
        services.AddSingleton(provider => FlowFiles.Load(provider.GetRequiredService<ProductFiles>()));
        services.AddSingleton<FlowEngine>();
        services.AddSingleton(provider => PromptBook.Load(provider.GetRequiredService<ProductFiles>().Read));
        services.AddSingleton<ModelDesk>();
        services.AddSingleton<IReplyWriter>(Writer);
        services.AddSingleton<InputGuard>();
        services.AddSingleton(provider => Listener(provider, settings.Flag("ENABLE_LLM_INTENT_FALLBACK", fallback: false)));
        services.AddSingleton(provider => new OutputGuard(GuardFiles.Output(provider.GetRequiredService<ProductFiles>())));
        services.AddSingleton<ChatTurn>();
    }

    private static void AddOutbox(this IServiceCollection services)
    {
        services.AddSingleton<OutboxDelivery>();
        services.AddSingleton<IOutboxHandler, ConversationScoredHandler>();
    }

    private static Listener Listener(IServiceProvider provider, bool asksModel)
    {
        var guard = provider.GetRequiredService<InputGuard>();
        return asksModel && provider.GetService<IChatClient>() is not null
            ? new Listener(guard, ActivatorUtilities.CreateInstance<IntentFallback>(provider, new IntentFallbackOptions()))
            : new Listener(guard);
    }

    /// <summary>A language model writes when one is configured; without it, and when it fails, the composer does.</summary>
    private static IReplyWriter Writer(IServiceProvider provider) => provider.GetService<IChatClient>() is null
        ? ActivatorUtilities.CreateInstance<ComposedReplyWriter>(provider)
        : ActivatorUtilities.CreateInstance<LanguageModelWriter>(provider);
}
