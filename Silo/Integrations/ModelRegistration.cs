using Ampl.Replies;
using Ampl.Replies.Modelled;
using Ampl.Retrieval;
using Ampl.Silo.Hosting;
using Ampl.Silo.Integrations.Bedrock;
using Ampl.Silo.Integrations.OpenAi;
using Ampl.Silo.Integrations.Pinecone;
using Ampl.Silo.Integrations.Resilience;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ampl.Silo.Integrations;

/// <summary>Chooses the language model by the settings; without one the composer writes alone.</summary>
internal static class ModelRegistration
{
    private const string OpenAi = "openai";
    private const string Bedrock = "bedrock";

    /// <exception cref="SettingException">A setting cannot be used; the message names it.</exception>
    public static IServiceCollection AddLanguageModel(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton(new LanguageModelOptions
        {
            MaxTokens = settings.Number("MAX_TOKENS", 1024, 16, 16_384),
            Temperature = (float)settings.Fraction("TEMPERATURE", 0.3, 0, 2),
        });
        services.TryAddSingleton(new ProviderLimits());
        var provider = settings.Word("LLM_PROVIDER", OpenAi, OpenAi, Bedrock);
        if (provider == Bedrock) services.AddBedrock(BedrockOptions.From(settings));
        else if (OpenAiOptions.From(settings) is { } options) services.AddOpenAi(options);
        return services;
    }

    /// <summary>Vectors are kept in Pinecone when it has a key.</summary>
    /// <exception cref="SettingException">A setting cannot be used; the message names it.</exception>
    public static IServiceCollection AddVectorStore(this IServiceCollection services, IConfiguration settings)
    {
        if (PineconeOptions.From(settings) is not { } options) return services;
        services.TryAddSingleton<IVectorStore>(provider => new PineconeStore(
            options, provider.GetRequiredService<ProviderLimits>(), provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    private static void AddOpenAi(this IServiceCollection services, OpenAiOptions options)
    {
        services.AddSingleton(provider => new OpenAiProvider(
            options, provider.GetRequiredService<ProviderLimits>(), provider.GetRequiredService<TimeProvider>(), ProviderHttp.Client()));
        services.TryAddSingleton(provider => provider.GetRequiredService<OpenAiProvider>().Chat());
        services.TryAddSingleton(provider => provider.GetRequiredService<OpenAiProvider>().Embeddings());
    }

    private static void AddBedrock(this IServiceCollection services, BedrockOptions options)
    {
        services.AddSingleton(provider => new BedrockProvider(
            options, provider.GetRequiredService<ProviderLimits>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => provider.GetRequiredService<BedrockProvider>().Chat());
        services.TryAddSingleton(provider => provider.GetRequiredService<BedrockProvider>().Embeddings());
    }
}
