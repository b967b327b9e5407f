using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Providers;
using Ampl.Retrieval;
using Microsoft.Extensions.AI;

namespace Ampl.Silo.Knowledge.Vectors;

/// <summary>How far the passages of a dealer are embedded.</summary>
internal sealed record VectorProgress(int Done, int Of);

/// <summary>Sees to it that every passage has a vector: asks the model for those that are missing, some at a time, and keeps each lot before the next.</summary>
internal sealed class PassageVectors(IEmbeddingGenerator<string, Embedding<float>> embedder, EmbeddingModel model, VectorFile file, VectorShelves? shelves = null)
{
    private const int Lot = 64;

    /// <summary>Puts the missing vectors in place; stopped or failed half-way, the next run goes on from there.</summary>
    /// <exception cref="ProviderException">The model or the store did not answer; what was done until then is kept.</exception>
    public async Task<DenseIndex> Bring(DealerKnowledge knowledge, IProgress<VectorProgress>? progress, CancellationToken cancellation)
    {
        file.Refresh();
        var texts = Passages(knowledge).Select(passage => EmbeddingModel.TextOf(passage)).ToList();
        var missing = texts.Select(text => (Hash: model.HashOf(text), Text: text)).DistinctBy(entry => entry.Hash).Where(entry => !file.TryGet(entry.Hash, out _)).ToList();
        progress?.Report(new(texts.Count - missing.Count, texts.Count));
        var done = texts.Count - missing.Count;
        foreach (var lot in missing.Chunk(Lot))
        {
            file.Append(await Embed(lot, cancellation));
            progress?.Report(new(done += lot.Length, texts.Count));
        }

        if (shelves is not null) await shelves.Bring(Entries(knowledge), cancellation);
        return Index(knowledge);
    }

    /// <summary>What is embedded so far, without asking anyone.</summary>
    public DenseIndex Index(DealerKnowledge knowledge) => new([.. Entries(knowledge).Select(entry => (entry.Passage.Id, entry.Vector))]);

    /// <exception cref="ProviderException">The model did not answer.</exception>
    public async Task<float[]> Embed(string question, CancellationToken cancellation) =>
        DenseIndex.Unit((await embedder.GenerateAsync([question], cancellationToken: cancellation))[0].Vector.Span);

    private async Task<(string, float[])[]> Embed((string Hash, string Text)[] lot, CancellationToken cancellation)
    {
        var vectors = await embedder.GenerateAsync(lot.Select(entry => entry.Text), cancellationToken: cancellation);
        return [.. lot.Zip(vectors, (entry, vector) => (entry.Hash, DenseIndex.Unit(vector.Vector.Span)))];
    }

    private IEnumerable<VectorEntry> Entries(DealerKnowledge knowledge)
    {
        foreach (var passage in Passages(knowledge))
        {
            var hash = model.HashOf(EmbeddingModel.TextOf(passage));
            if (file.TryGet(hash, out var vector)) yield return new VectorEntry(passage, hash, vector);
        }
    }

    private static IEnumerable<Passage> Passages(DealerKnowledge knowledge) =>
        KnowledgeNamespaces.All.ToArray().SelectMany(shelf => knowledge.Search.PassagesOf(shelf));
}

/// <summary>A passage with the vector of its text.</summary>
internal sealed record VectorEntry(Passage Passage, string Hash, float[] Vector);
