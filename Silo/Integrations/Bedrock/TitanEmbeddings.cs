using Microsoft.Extensions.AI;

namespace Ampl.Silo.Integrations.Bedrock;

/// <summary>Titan Text Embeddings v2, which takes one text a call; a few calls run side by side.</summary>
internal sealed class TitanEmbeddings(BedrockHttp bedrock, string model) : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>Of 256, 512 and 1024 the last, which is the size that the seed's index has.</summary>
    private const int Dimensions = 1024;
    private const int SideBySide = 8;

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] texts = [.. values];
        var vectors = new Embedding<float>[texts.Length];
        var bounds = new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, texts.Length, bounds, async (i, token) => vectors[i] = await Embed(texts[i], options?.Dimensions ?? Dimensions, token));
        return new GeneratedEmbeddings<Embedding<float>>(vectors);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        // The connection belongs to who made it.
    }

    private async Task<Embedding<float>> Embed(string text, int dimensions, CancellationToken cancellation)
    {
        var answer = await bedrock.Ask(
            (model, "invoke"), new TitanRequest(text, dimensions, Normalize: true), BedrockJson.Default.TitanRequest, BedrockJson.Default.TitanResponse, cancellation);
        return new Embedding<float>(answer.Embedding) { ModelId = model };
    }
}
