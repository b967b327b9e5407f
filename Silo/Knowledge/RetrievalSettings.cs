using Ampl.Retrieval;
using Ampl.Silo.Hosting;
using Microsoft.Extensions.Configuration;

namespace Ampl.Silo.Knowledge;

/// <summary>Reads how passages are made and searched for from the settings.</summary>
internal static class RetrievalSettings
{
    private const int SmallestChunk = 200;

    /// <exception cref="SettingException">A setting cannot be used.</exception>
    public static RetrievalOptions From(IConfiguration settings)
    {
        var usual = RetrievalOptions.Usual;
        var size = settings.Number("CHUNK_SIZE", usual.ChunkSize, SmallestChunk, 8000);
        return new RetrievalOptions
        {
            TopK = settings.Number("TOP_K", usual.TopK, 1, 50),
            ChunkSize = size,
            ChunkOverlap = settings.Number("CHUNK_OVERLAP", Math.Min(usual.ChunkOverlap, size / 2), 0, size / 2),
            Reranks = settings.Flag("ENABLE_RERANKER", usual.Reranks),
            RoutesByIntent = settings.Flag("ENABLE_NAMESPACE_ROUTING", usual.RoutesByIntent),
            ExpandsWords = settings.Flag("ENABLE_HINGLISH_EXPANSION", usual.ExpandsWords),
            Similarity = new SimilarityFloor(
                settings.Fraction("SIMILARITY_THRESHOLD", usual.Similarity.Least, 0, 1),
                settings.Flag("ENABLE_ADAPTIVE_THRESHOLDS", usual.Similarity.Adapts)),
        };
    }
}
