using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Ampl.Silo.Integrations.Pinecone;

/// <summary>An index as the control plane describes it; its host has no scheme.</summary>
internal sealed record PineconeIndex(string Name, int Dimension, string Host, PineconeStatus Status);

internal sealed record PineconeStatus(bool Ready);

internal sealed record NewPineconeIndex(string Name, int Dimension, string Metric, [property: JsonPropertyName("vector_type")] string VectorType, PineconeSpec Spec);

internal sealed record PineconeSpec(PineconeServerless Serverless);

internal sealed record PineconeServerless(string Cloud, string Region);

internal sealed record PineconeUpsert(IReadOnlyList<PineconeVector> Vectors, string Namespace);

internal sealed record PineconeVector(string Id, float[] Values, JsonObject Metadata);

internal sealed record PineconeUpserted(int UpsertedCount);

internal sealed record PineconeQuery(string Namespace, int TopK, float[] Vector, JsonObject? Filter, bool IncludeMetadata, bool IncludeValues);

internal sealed record PineconeMatches(IReadOnlyList<PineconeMatch> Matches);

internal sealed record PineconeMatch(string Id, double Score);

internal sealed record PineconeDelete(IReadOnlyList<string> Ids, string Namespace);

internal sealed record PineconeStats(IReadOnlyDictionary<string, PineconeCount>? Namespaces);

internal sealed record PineconeCount(long VectorCount);

/// <summary>Lower camel case on the data plane; the control plane's one underscore is named where it stands.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(PineconeIndex))]
[JsonSerializable(typeof(NewPineconeIndex))]
[JsonSerializable(typeof(PineconeUpsert))]
[JsonSerializable(typeof(PineconeUpserted))]
[JsonSerializable(typeof(PineconeQuery))]
[JsonSerializable(typeof(PineconeMatches))]
[JsonSerializable(typeof(PineconeDelete))]
[JsonSerializable(typeof(PineconeStats))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class PineconeJson : JsonSerializerContext;
