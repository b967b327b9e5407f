using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Ampl.Knowledge;
using Ampl.Providers;
using Ampl.Retrieval;
using Ampl.Silo.Integrations.Resilience;

namespace Ampl.Silo.Integrations.Pinecone;

/// <summary>Vectors in one serverless index of Pinecone's, a namespace for each of the dealer's four shelves.</summary>
internal sealed class PineconeStore(PineconeOptions options, ProviderLimits limits, TimeProvider time) : IVectorStore, IDisposable
{
    /// <summary>With vectors of 3,072 numbers as text still below the two megabytes that a request may have.</summary>
    private const int Batch = 40;
    private const int MostIds = 1000;
    private const int TimesToLook = 60;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private readonly HttpClient _http = ProviderHttp.Client();
    private PineconeHttp? _pinecone;
    private Uri? _host;

    private PineconeHttp Pinecone => _pinecone ??= new PineconeHttp(_http, options, new ProviderPipeline(PineconeHttp.Name, limits, time));

    public async Task Prepare(int dimensions, CancellationToken cancellation)
    {
        if (await Describe(cancellation) is null) await Create(dimensions, cancellation);
        for (var look = 0; look < TimesToLook; look++)
        {
            if (await Describe(cancellation) is { Status.Ready: true } index)
            {
                _host = HostOf(index);
                if (index.Dimension == dimensions) return;
                throw new ProviderException(ProviderFault.Misconfigured, $"{options} holds vectors of {index.Dimension} numbers, not {dimensions}");
            }

            await Task.Delay(BetweenLooks, time, cancellation);
        }

        throw new ProviderException(ProviderFault.Unavailable, $"{options} does not become ready");
    }

    public async Task Put(KnowledgeNamespace shelf, IReadOnlyList<VectorRecord> records, CancellationToken cancellation)
    {
        var url = await Url("/vectors/upsert", cancellation);
        foreach (var batch in records.Chunk(Batch))
        {
            var body = new PineconeUpsert([.. batch.Select(Vector)], shelf.Wire());
            var taken = await Pinecone.Post(url, body, PineconeJson.Default.PineconeUpsert, PineconeJson.Default.PineconeUpserted, cancellation);
            if (taken.UpsertedCount != batch.Length) throw new ProviderException(ProviderFault.Malformed, $"{options} took {taken.UpsertedCount} of {batch.Length} vectors");
        }
    }

    public async Task<ImmutableArray<VectorMatch>> Nearest(VectorQuery query, CancellationToken cancellation)
    {
        var body = new PineconeQuery(query.Shelf.Wire(), query.Most, query.Values, Filter(query.Where), IncludeMetadata: false, IncludeValues: false);
        var found = await Pinecone.Post(
            await Url("/query", cancellation), body, PineconeJson.Default.PineconeQuery, PineconeJson.Default.PineconeMatches, cancellation);
        return [.. found.Matches.Select(match => new VectorMatch(match.Id, match.Score))];
    }

    public async Task Remove(KnowledgeNamespace shelf, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var url = await Url("/vectors/delete", cancellation);
        foreach (var some in ids.Chunk(MostIds))
            await Pinecone.Post(url, new PineconeDelete(some, shelf.Wire()), PineconeJson.Default.PineconeDelete, PineconeJson.Default.JsonObject, cancellation);
    }

    public async Task<ImmutableDictionary<string, long>> Count(CancellationToken cancellation)
    {
        var stats = await Pinecone.Post(
            await Url("/describe_index_stats", cancellation), new JsonObject(), PineconeJson.Default.JsonObject, PineconeJson.Default.PineconeStats, cancellation);
        return stats.Namespaces?.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.VectorCount) ?? [];
    }

    public void Dispose() => _http.Dispose();

    private Task<PineconeIndex?> Describe(CancellationToken cancellation) =>
        Pinecone.Find(new Uri(options.ControlUrl, $"/indexes/{options.Index}"), PineconeJson.Default.PineconeIndex, cancellation);

    private Task<PineconeIndex> Create(int dimensions, CancellationToken cancellation)
    {
        var index = new NewPineconeIndex(options.Index, dimensions, "cosine", "dense", new PineconeSpec(new PineconeServerless(options.Cloud, options.Region)));
        return Pinecone.Post(new Uri(options.ControlUrl, "/indexes"), index, PineconeJson.Default.NewPineconeIndex, PineconeJson.Default.PineconeIndex, cancellation);
    }

    /// <summary>The index's own host is asked for once; asking twice at the same time does no harm.</summary>
    private async Task<Uri> Url(string path, CancellationToken cancellation)
    {
        _host ??= await Describe(cancellation) is { } index
            ? HostOf(index)
            : throw new ProviderException(ProviderFault.Misconfigured, $"{options} does not exist");
        return new Uri(_host, path);
    }

    private static Uri HostOf(PineconeIndex index) => new(index.Host.Contains("://", StringComparison.Ordinal) ? index.Host : $"https://{index.Host}");

    private static PineconeVector Vector(VectorRecord record)
    {
        var metadata = new JsonObject();
        foreach (var (name, text) in record.Labels) metadata[name] = text;
        foreach (var (name, number) in record.Numbers) metadata[name] = number;
        return new PineconeVector(record.Id, record.Values, metadata);
    }

    private static JsonObject? Filter(ImmutableArray<VectorCondition> where) => where switch
    {
        [] => null,
        [var only] => Condition(only),
        _ => new JsonObject { ["$and"] = new JsonArray([.. where.Select(Condition)]) },
    };

    private static JsonObject Condition(VectorCondition condition)
    {
        var comparison = condition.Comparison switch
        {
            VectorComparison.AtMost => "$lte",
            VectorComparison.AtLeast => "$gte",
            _ => "$eq",
        };
        JsonNode value = condition.Text is { } text ? JsonValue.Create(text) : JsonValue.Create(condition.Number);
        return new JsonObject { [condition.Field] = new JsonObject { [comparison] = value } };
    }
}
