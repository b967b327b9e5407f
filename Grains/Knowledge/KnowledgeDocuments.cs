using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Ampl.Knowledge.Documents;
using Ampl.Knowledge.Vehicles;

namespace Ampl.Knowledge;

/// <summary>Typed records as stored documents and back. Member names are stored, so they are renamed only with a migration.</summary>
internal static class KnowledgeDocuments
{
    /// <summary>Part of each file's hash: raise it when a reader yields other records from the same file.</summary>
    public const int ReaderVersion = 10;

    public static StoredDocument[] Of(string path, KnowledgeRecords records)
    {
        var documents = new List<StoredDocument>();
        Add(records.Vehicles, RecordKind.Vehicle, vehicle => vehicle.Id, KnowledgeJson.Default.Vehicle);
        Add(records.Faqs, RecordKind.Faq, faq => faq.Id, KnowledgeJson.Default.Faq);
        Add(records.Offers, RecordKind.Offer, offer => offer.Id, KnowledgeJson.Default.Offer);
        Add(records.Schemes, RecordKind.FinanceScheme, scheme => scheme.Id, KnowledgeJson.Default.FinanceScheme);
        Add(records.Policies, RecordKind.InsurancePolicy, policy => policy.Id, KnowledgeJson.Default.InsurancePolicy);
        Add(records.Passages, RecordKind.Passage, passage => passage.Id, KnowledgeJson.Default.Passage);
        return [.. documents];

        void Add<T>(IEnumerable<T> items, RecordKind kind, Func<T, string> id, JsonTypeInfo<T> type)
        {
            foreach (var item in items) documents.Add(new StoredDocument(path, documents.Count, kind, id(item), JsonSerializer.Serialize(item, type)));
        }
    }

    /// <exception cref="JsonException">A document is not what its kind says; the store was changed by hand.</exception>
    public static KnowledgeRecords Records(IEnumerable<StoredDocument> documents)
    {
        var byKind = documents.ToLookup(document => document.Kind);
        return new KnowledgeRecords
        {
            Vehicles = [.. Read(RecordKind.Vehicle, KnowledgeJson.Default.Vehicle)],
            Faqs = [.. Read(RecordKind.Faq, KnowledgeJson.Default.Faq)],
            Offers = [.. Read(RecordKind.Offer, KnowledgeJson.Default.Offer)],
            Schemes = [.. Read(RecordKind.FinanceScheme, KnowledgeJson.Default.FinanceScheme)],
            Policies = [.. Read(RecordKind.InsurancePolicy, KnowledgeJson.Default.InsurancePolicy)],
            Passages = [.. Read(RecordKind.Passage, KnowledgeJson.Default.Passage)],
        };

        IEnumerable<T> Read<T>(RecordKind kind, JsonTypeInfo<T> type) =>
            byKind[kind].Select(document => JsonSerializer.Deserialize(document.Json, type)
                ?? throw new JsonException($"Document {document.Id} of {document.Path} is empty."));
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Vehicle))]
[JsonSerializable(typeof(Faq))]
[JsonSerializable(typeof(Offer))]
[JsonSerializable(typeof(FinanceScheme))]
[JsonSerializable(typeof(InsurancePolicy))]
[JsonSerializable(typeof(Passage))]
[JsonSerializable(typeof(RowProblem[]))]
internal sealed partial class KnowledgeJson : JsonSerializerContext;
