using System.Globalization;
using System.Text.Json;
using Ampl.Api.Conversations;

namespace Ampl.Api.CommandLine;

/// <summary>Entities as field and text, and when two texts of a field mean the same.</summary>
internal static class EntityValue
{
    /// <summary>Everything that was extracted, with the names of the wire contract; what is derived from it is left out.</summary>
    public static List<(string Field, string Value)> All(EntitiesView entities) =>
    [
        .. JsonSerializer.SerializeToElement(entities, ReadableJson.Lines.EntitiesView).EnumerateObject()
            .Where(field => field.Name is not ("extraction_confidence" or "names"))
            .SelectMany(field => field.Value.ValueKind == JsonValueKind.Array ? field.Value.EnumerateArray().Select(each => (field.Name, each)) : [(field.Name, field.Value)])
            .Where(field => field.Item2.ValueKind is not (JsonValueKind.Null or JsonValueKind.False))
            .Select(field => (field.Name, TextOf(field.Item2)))
            .Where(field => field.Item2 != "unknown"),
    ];

    public static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    /// <summary>Models are compared without brand, case, spaces and hyphens; figures as numbers.</summary>
    public static bool AreSame(string field, string left, string right) => field switch
    {
        "models_mentioned" or "trade_in_model" or "competitors_considered" => SameModel(Compact(WithoutBrand(left)), Compact(WithoutBrand(right))),
        "annual_income" => Number(left) == Number(right),
        _ => Number(left) is { } number ? number == Number(right) : Compact(left) == Compact(right),
    };

    private static bool SameModel(string left, string right) =>
        left == right || left.Length > 0 && right.Length > 0 && (left.EndsWith(right, StringComparison.Ordinal) || right.EndsWith(left, StringComparison.Ordinal));

    /// <summary>"Maruti Suzuki Swift" still ends in what "Maruti Swift" is without its first word.</summary>
    private static string WithoutBrand(string model) => model.Contains(' ', StringComparison.Ordinal) ? model[(model.IndexOf(' ', StringComparison.Ordinal) + 1)..] : model;

    private static decimal? Number(string text)
    {
        var digits = string.Concat(text.TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or ','));
        return decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static string Compact(string text) => string.Concat(text.Where(c => char.IsLetterOrDigit(c) || c > 0x80)).ToLowerInvariant();
}
