using System.Collections.Frozen;
using System.Text.Json;

namespace Ampl.Api.CommandLine;

/// <summary>
/// What a labelled line says about its entities: "expect" (field: value, values, or {"any": [...]} of which one is
/// enough), "absent" and "tolerate" ("field", or "field:value" for that value alone). "budget" is an amount that may
/// stand at either end; "name" is any of the names.
/// </summary>
internal sealed record EntityGold
{
    /// <summary>Labelled on every line, so a value that the line lacks is wrong even where it is not named absent.</summary>
    private static readonly FrozenSet<string> Always = FrozenSet.ToFrozenSet(
    [
        "phone_numbers", "email_addresses", "pincode", "budget_min", "budget_max", "models_mentioned", "trade_in_model",
        "nps_score", "age", "annual_income", "daily_travel_km", "trade_in_km",
    ]);

    /// <summary>Values that must be found, each with those that would do in its place.</summary>
    public required IReadOnlyList<(string Field, string[] AnyOf)> Expected { get; init; }

    private IReadOnlyList<string> Absent { get; init; } = [];
    private IReadOnlyList<string> Tolerated { get; init; } = [];

    /// <summary>Null when the line says nothing about entities.</summary>
    public static EntityGold? Of(JsonElement line)
    {
        var hasExpected = line.TryGetProperty("expect", out var expect);
        var hasAbsent = line.TryGetProperty("absent", out var absent);
        if (!hasExpected && !hasAbsent) return null;
        return new EntityGold
        {
            Expected = hasExpected ? [.. expect.EnumerateObject().SelectMany(field => Values(field.Name, field.Value))] : [],
            Absent = hasAbsent ? Strings(absent) : [],
            Tolerated = line.TryGetProperty("tolerate", out var tolerate) ? Strings(tolerate) : [],
        };
    }

    /// <summary>Whether a value that nothing expects counts as a mistake.</summary>
    public bool Forbids(string field, string value)
    {
        if (Names(Tolerated, field, value) || IsTradeInAsModel(field, value)) return false;
        return Names(Absent, field, value) || IsJudged(field);
    }

    private bool IsJudged(string field) =>
        Expected.Any(expected => expected.Field == field || expected.Field == "budget" && field is "budget_min" or "budget_max") || Always.Contains(field);

    /// <summary>The car that is given may be listed among the models or not.</summary>
    private bool IsTradeInAsModel(string field, string value) =>
        field == "models_mentioned" && Expected.Any(expected => expected.Field == "trade_in_model" && expected.AnyOf.Any(model => EntityValue.AreSame(field, model, value)));

    private static bool Names(IReadOnlyList<string> entries, string field, string value) => entries.Any(entry =>
        entry == field || entry.StartsWith(field + ":", StringComparison.Ordinal) && EntityValue.AreSame(field, entry[(field.Length + 1)..], value));

    private static IEnumerable<(string, string[])> Values(string field, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => [(field, Strings(value.GetProperty("any")))],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(each => Values(field, each)),
        _ => [(field, [EntityValue.TextOf(value)])],
    };

    private static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(EntityValue.TextOf)];
}
