using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Ampl.Knowledge.Documents;
using Ampl.Knowledge.Vehicles;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Knowledge;

/// <summary>Builds a dealer's knowledge from its stored documents.</summary>
internal static class KnowledgeBuilder
{
    public static DealerKnowledge Build(
        IReadOnlyCollection<StoredDocument> documents, QueryVocabulary vocabulary, RetrievalOptions options, DateTimeOffset loadedAt, KnownModelNames? models = null, AskingWords? asking = null, BodyTypes? bodies = null)
    {
        var records = WithUniqueIds(KnowledgeDocuments.Records(documents));
        if (models is not null) records = records with { Vehicles = models.Complete(records.Vehicles) };
        if (bodies is not null) records = records with { Vehicles = [.. records.Vehicles.Select(car => car with { KnownBody = bodies.Of(car.Model) })] };
        records = records with { Vehicles = SpecSheets.Join(records.Vehicles, records.Passages) };
        var index = SearchIndex.Build(new RecordPassages(new ProseChunker(options.ChunkSize, options.ChunkOverlap)).Of(records), vocabulary, options);
        return new DealerKnowledge(records, index, Version(documents), loadedAt, asking) { Bodies = bodies ?? BodyTypes.None };
    }

    public static DealerKnowledge Empty(DateTimeOffset at) => Build([], QueryVocabulary.Empty, RetrievalOptions.Usual, at);

    private static string Version(IEnumerable<StoredDocument> documents)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var document in documents.OrderBy(document => document.Path, StringComparer.Ordinal).ThenBy(document => document.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(document.Path));
            hash.AppendData(Encoding.UTF8.GetBytes(document.Json));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    /// <summary>Two files may hold a record of one name: an exact copy is dropped, another content gets a name of its own.</summary>
    private static KnowledgeRecords WithUniqueIds(KnowledgeRecords records) => records with
    {
        Vehicles = Unique(records.Vehicles, v => v.Id, v => v with { Source = "", Colours = [], Features = [] }, (v, id) => v with { Id = id }),
        Faqs = Unique(records.Faqs, f => f.Id, f => f with { Source = "", Tags = [], Related = [], Category = "", Priority = 0 }, (f, id) => f with { Id = id }),
    };

    private static ImmutableArray<T> Unique<T>(ImmutableArray<T> items, Func<T, string> id, Func<T, T> content, Func<T, string, T> rename)
        where T : class
    {
        var taken = new Dictionary<string, T>(items.Length, StringComparer.Ordinal);
        var kept = ImmutableArray.CreateBuilder<T>(items.Length);
        foreach (var item in items)
        {
            var name = id(item);
            if (taken.TryGetValue(name, out var first) && content(first).Equals(content(item))) continue;
            for (var n = 2; !taken.TryAdd(name, item); n++) name = $"{id(item)}-{n}";
            kept.Add(name == id(item) ? item : rename(item, name));
        }

        return kept.ToImmutable();
    }
}
