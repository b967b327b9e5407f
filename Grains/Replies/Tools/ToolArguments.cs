using System.Globalization;
using System.Text.Json;
using Ampl.Replies.Grounding;

namespace Ampl.Replies.Tools;

/// <summary>
/// Reads what a language model passes to a tool. A number counts only when the customer or a record gave it, or a sum
/// could be had from us for a figure that a document or the model made up.
/// </summary>
internal sealed class ToolArguments(IDictionary<string, object?> given, FactSheet facts)
{
    private const NumberStyles Plain = NumberStyles.AllowDecimalPoint;

    /// <summary>The first thing that is wrong, in words for the model; null while all is well.</summary>
    public string? Problem { get; private set; }

    public string? Text(string name) => Element(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => Refuse<string>($"{name} must be text"),
    };

    public bool Flag(string name) => Element(name) is { ValueKind: JsonValueKind.True };

    public int? Months(string name) => Number(name, QuantityUnit.Months) switch
    {
        null => null,
        { } months when months == decimal.Truncate(months) && months <= int.MaxValue => (int)months,
        _ => Fail<int>($"{name} must be a whole number"),
    };

    public decimal? Number(string name, QuantityUnit unit)
    {
        if (Element(name) is not { } element) return null;
        if (Read(element) is not { } value) return Fail<decimal>($"{name} must be a plain number");
        return facts.WasGiven(value, unit) ? value : Fail<decimal>($"{name} must be a figure that the customer named; leave it out to use what is usual");
    }

    private static decimal? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number when element.TryGetDecimal(out var value) && value >= 0 => value,
        JsonValueKind.String when decimal.TryParse(element.GetString(), Plain, CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };

    private JsonElement? Element(string name) =>
        given.TryGetValue(name, out var value) && value is JsonElement { ValueKind: not JsonValueKind.Null } element ? element : null;

    private T? Refuse<T>(string problem)
        where T : class
    {
        Problem ??= problem;
        return null;
    }

    private T? Fail<T>(string problem)
        where T : struct
    {
        Problem ??= problem;
        return null;
    }
}
