using Ampl.Retrieval;
using Ampl.Silo.Hosting;
using Ampl.Silo.Integrations.Pinecone;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Ampl.Silo.Knowledge.Vectors;

/// <summary>Search by meaning where it is asked for: an embedding model or Pinecone is named, and the model's provider has a key.</summary>
internal static class VectorRegistration
{
    public static IServiceCollection AddMeaning(this IServiceCollection services, IConfiguration settings)
    {
        var provider = settings.Word("LLM_PROVIDER", "openai", "openai", "bedrock");
        var name = provider == "bedrock" ? settings.Text("BEDROCK_EMBED_MODEL_ID") : settings.Text("OPENAI_EMBED_MODEL");
        var isAsked = name is not null || settings.Text("PINECONE_API_KEY") is not null;
        if (!settings.Flag("ENABLE_HYBRID_SEARCH", fallback: true) || !isAsked || !services.Any(service => service.ServiceType == typeof(IEmbeddingGenerator<string, Embedding<float>>)))
        {
            services.TryAddSingleton<IDenseSearch, WordsAlone>();
            return services;
        }

        services.AddSingleton(new EmbeddingModel($"{provider}/{name}"));
        services.AddSingleton(provider => new VectorFile(PathOf(provider, "embeddings.bin")));
        services.AddSingleton(provider => new PassageVectors(
            provider.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>(), provider.GetRequiredService<EmbeddingModel>(),
            provider.GetRequiredService<VectorFile>(), provider.GetService<VectorShelves>()));
        var remembered = settings.Number("EMBEDDING_CACHE_SIZE", EmbeddingCache.UsualCapacity, 0, 1_000_000);
        var cache = new EmbeddingCache(settings.Flag("ENABLE_EMBEDDING_CACHE", fallback: true) ? remembered : 0);
        services.AddSingleton(provider => new DenseSearch(
            provider.GetRequiredService<PassageVectors>(), provider.GetService<VectorShelves>(), cache,
            provider.GetRequiredService<RetrievalOptions>().Similarity, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IDenseSearch>(provider => provider.GetRequiredService<DenseSearch>());
        if (PineconeOptions.From(settings) is not { Index: var index }) return services;
        services.AddSingleton(provider => new VectorShelves(provider.GetRequiredService<IVectorStore>(), PathOf(provider, $"pinecone-{index}.note")));
        return services;
    }

    /// <summary>Runs beside the grains where embeddings are configured; called after <see cref="AddMeaning"/>.</summary>
    public static void AddVectorUpkeep(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(PassageVectors))) services.AddHostedService<VectorUpkeep>();
    }

    private static string PathOf(IServiceProvider provider, string name) =>
        Path.Combine(provider.GetRequiredService<ProductFiles>().DataDirectory, ".ampl", name);
}
