using Ampl.Providers;
using Microsoft.Extensions.AI;

namespace Ampl.Silo.Integrations.Resilience;

/// <summary>An embedding model behind a <see cref="ProviderPipeline"/>.</summary>
internal sealed class ResilientEmbeddings(
    IEmbeddingGenerator<string, Embedding<float>> inner, ProviderPipeline pipeline, Func<Exception, ProviderException> name)
    : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    /// <exception cref="ProviderException">No vectors could be had in time.</exception>
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] texts = [.. values];
        return await pipeline.Call(attempt => Ask(texts, options, attempt), cancellationToken);
    }

    private async ValueTask<GeneratedEmbeddings<Embedding<float>>> Ask(
        string[] texts, EmbeddingGenerationOptions? options, CancellationToken attempt)
    {
        try
        {
            var vectors = await InnerGenerator.GenerateAsync(texts, options, attempt);
            if (vectors.Count == texts.Length) return vectors;
        }
        catch (Exception failure) when (!attempt.IsCancellationRequested)
        {
            throw name(failure);
        }

        throw new ProviderException(ProviderFault.Malformed, "The embedding model answered with another number of vectors");
    }
}
