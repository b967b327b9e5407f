using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Ampl.Tests.Integrations;

/// <summary>Pinecone's control and data plane on one port, with a memory of what was put.</summary>
internal sealed class PineconeStub : StubServer
{
    public const string Key = "pcsk_test";
    private const int MostBytes = 2 * 1024 * 1024;
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, JsonNode>> _vectors = new();
    private int _dimension;
    private int _looks;

    public static async Task<PineconeStub> New(int existing = 0)
    {
        var stub = new PineconeStub { _dimension = existing };
        await stub.Start();
        return stub;
    }

    protected override void Check(StubRequest request)
    {
        Require(request.Headers["Api-Key"] == Key, "Api-Key");
        Require(request.Headers["X-Pinecone-Api-Version"] == "2025-10", "X-Pinecone-Api-Version");
        Require(request.Method == "GET" || request.Headers.ContentType == "application/json", "Content-Type");
        Require(request.Body.Length <= MostBytes, "at most two megabytes");
        if (request.RawTarget == "/indexes") CheckIndex(JsonNode.Parse(request.Body)!);
        if (request.RawTarget == "/vectors/upsert") CheckUpsert(JsonNode.Parse(request.Body)!);
        if (request.RawTarget == "/query") CheckQuery(JsonNode.Parse(request.Body)!);
    }

    protected override Task Answer(HttpContext http, StubRequest request) => request.RawTarget switch
    {
        "/indexes" => Create(http, request),
        "/indexes/ampl-chatbot" when _dimension == 0 => Misbehaviour.Status(404, """{"status":404,"error":{"code":"NOT_FOUND","message":"no"}}""")(http, request),
        "/indexes/ampl-chatbot" => Say(http, Index(ready: ++_looks > 1)),
        "/vectors/upsert" => Upsert(http, JsonNode.Parse(request.Body)!),
        "/query" => Query(http, JsonNode.Parse(request.Body)!),
        "/vectors/delete" => Delete(http, JsonNode.Parse(request.Body)!),
        "/describe_index_stats" => Say(http, new JsonObject { ["namespaces"] = new JsonObject(_vectors.Select(shelf =>
            KeyValuePair.Create(shelf.Key, (JsonNode?)new JsonObject { ["vectorCount"] = shelf.Value.Count }))), ["dimension"] = _dimension }),
        _ => Misbehaviour.Status(404)(http, request),
    };

    private void CheckIndex(JsonNode body)
    {
        Require(body["metric"]?.GetValue<string>() == "cosine" && body["vector_type"]?.GetValue<string>() == "dense", "metric and vector_type");
        Require(body["spec"]?["serverless"]?["cloud"]?.GetValue<string>() == "aws" && body["spec"]?["serverless"]?["region"] is not null, "a serverless spec");
    }

    private void CheckUpsert(JsonNode body)
    {
        Require(body["vectors"] is JsonArray { Count: > 0 and <= 1000 } vectors && vectors.All(vector => vector!["values"]!.AsArray().Count == _dimension), "1 to 1000 vectors of the right size");
        Require(body["vectors"]!.AsArray().All(vector => vector!["metadata"] is JsonObject metadata && metadata.All(pair => pair.Value is not null)), "metadata without nulls");
        Require(body["namespace"]?.GetValue<string>() is "inventory" or "sales" or "insurance" or "faq", "one of the four namespaces");
    }

    private void CheckQuery(JsonNode body)
    {
        Require(body["topK"]?.GetValue<int>() is > 0 and <= 10_000, "topK");
        Require(body["vector"]?.AsArray().Count == _dimension, "a vector of the right size");
    }

    private Task Create(HttpContext http, StubRequest request)
    {
        _dimension = JsonNode.Parse(request.Body)!["dimension"]!.GetValue<int>();
        http.Response.StatusCode = 201;
        return Say(http, Index(ready: false));
    }

    private Task Upsert(HttpContext http, JsonNode body)
    {
        var shelf = _vectors.GetOrAdd(body["namespace"]!.GetValue<string>(), _ => new());
        foreach (var vector in body["vectors"]!.AsArray()) shelf[vector!["id"]!.GetValue<string>()] = vector;
        return Say(http, new JsonObject { ["upsertedCount"] = body["vectors"]!.AsArray().Count });
    }

    /// <summary>Orders by the product; knows the one filter that the test sets.</summary>
    private Task Query(HttpContext http, JsonNode body)
    {
        var asked = body["vector"]!.AsArray().Select(value => value!.GetValue<float>()).ToArray();
        var most = body["filter"]?["price"]?["$lte"]?.GetValue<double>() ?? double.MaxValue;
        var matches = _vectors.GetValueOrDefault(body["namespace"]!.GetValue<string>(), new()).Values
            .Where(vector => (vector["metadata"]!["price"]?.GetValue<double>() ?? 0) <= most)
            .Select(vector => (Id: vector["id"]!.GetValue<string>(), Score: vector["values"]!.AsArray().Zip(asked, (value, other) => value!.GetValue<float>() * other).Sum()))
            .OrderByDescending(match => match.Score).Take(body["topK"]!.GetValue<int>())
            .Select(match => (JsonNode)new JsonObject { ["id"] = match.Id, ["score"] = match.Score, ["values"] = new JsonArray() });
        return Say(http, new JsonObject { ["matches"] = new JsonArray([.. matches]), ["namespace"] = body["namespace"]!.DeepClone(), ["usage"] = new JsonObject { ["readUnits"] = 5 } });
    }

    private Task Delete(HttpContext http, JsonNode body)
    {
        foreach (var id in body["ids"]!.AsArray()) _vectors.GetValueOrDefault(body["namespace"]!.GetValue<string>(), new()).TryRemove(id!.GetValue<string>(), out _);
        return Say(http, []);
    }

    private JsonObject Index(bool ready) => new()
    {
        ["name"] = "ampl-chatbot", ["dimension"] = _dimension, ["metric"] = "cosine", ["vector_type"] = "dense", ["host"] = Url,
        ["status"] = new JsonObject { ["ready"] = ready, ["state"] = ready ? "Ready" : "Initializing" },
    };

    private static Task Say(HttpContext http, JsonObject body)
    {
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body.ToJsonString());
    }
}
