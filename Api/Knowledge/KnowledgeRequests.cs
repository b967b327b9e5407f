using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Ampl.Errors;
using Ampl.Knowledge;

namespace Ampl.Api.Knowledge;

/// <summary>A search; <c>filters</c> is {"field": value} or {"field": {"lte": 1200000}}, with eq, in, gt, gte, lt, lte.</summary>
public sealed record KnowledgeSearchRequest
{
    [Required, StringLength(4000, MinimumLength = 1)]
    public string Query { get; set; } = "";

    [StringLength(32)]
    public string? Namespace { get; set; }

    [Range(1, 100)]
    public int TopK { get; set; } = 5;

    public JsonElement? Filters { get; set; }

    internal KnowledgeQuery ToQuery() => new()
    {
        Text = Query,
        Namespace = Namespace,
        TopK = TopK,
        Conditions = Filters is { } filters ? SearchFilters.Read(filters) : [],
    };
}

public sealed record KnowledgeSearchResult(string Id, string Namespace, string Source, double Score, string Text, string Why);

/// <param name="Retrieval">lexical, or hybrid when meaning was asked too.</param>
/// <param name="Degraded">Why it was not, although embeddings are configured.</param>
public sealed record KnowledgeSearchResponse(IReadOnlyList<KnowledgeSearchResult> Results, string Retrieval, string? Degraded);

/// <summary>Reads the filters of a search from JSON.</summary>
internal static class SearchFilters
{
    private const int Most = 16;

    public static ImmutableArray<SearchCondition> Read(JsonElement filters)
    {
        if (filters.ValueKind == JsonValueKind.Null) return [];
        if (filters.ValueKind != JsonValueKind.Object) throw Wrong("must be an object of fields");
        ImmutableArray<SearchCondition> conditions = [.. filters.EnumerateObject().SelectMany(Of)];
        return conditions.Length <= Most ? conditions : throw Wrong($"may hold {Most} conditions at most");
    }

    private static IEnumerable<SearchCondition> Of(JsonProperty field) => field.Value.ValueKind == JsonValueKind.Object
        ? field.Value.EnumerateObject().Select(condition => new SearchCondition(field.Name, condition.Name.TrimStart('$'), Values(condition.Value)))
        : [new SearchCondition(field.Name, field.Value.ValueKind == JsonValueKind.Array ? "in" : "eq", Values(field.Value))];

    private static ImmutableArray<string> Values(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(Scalar)] : [Scalar(value)];

    private static string Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => throw Wrong("values must be texts, numbers or true and false"),
    };

    private static DomainException Wrong(string problem) => new(ErrorKind.Invalid, "filters_invalid", $"filters {problem}");
}
