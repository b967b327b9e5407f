using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Ampl.Knowledge.Documents;

/// <summary>A row or object of a dealer's file as text, under the field names of this product; <see cref="FieldNames"/> translated them.</summary>
/// <param name="Line">Line in the file where it starts, 1-based, for reports.</param>
internal sealed partial record RawRecord(string Source, int Line, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The same record under other field names; when two of its fields get one name, the first counts.</summary>
    public RawRecord Under(Func<string, string> fieldName)
    {
        var fields = new Dictionary<string, string>(Fields.Count, StringComparer.Ordinal);
        foreach (var (key, value) in Fields) fields.TryAdd(fieldName(key), value);
        return this with { Fields = fields };
    }

    public bool Has(string field) => Text(field).Length > 0;

    public string Text(string field) => Fields.TryGetValue(field, out var value) ? value.Trim() : "";

    public decimal? Money(string field) => RupeeParser.Parse(Text(field));

    /// <summary>The first figure of a field with units, such as "113 bhp @ 6300 rpm".</summary>
    public decimal? Number(string field)
    {
        var match = FirstNumber().Match(Retrieval.TextFold.Fold(Text(field)));
        return match.Success && decimal.TryParse(match.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    public int? Whole(string field) => Number(field) is { } number && number < int.MaxValue ? (int)Math.Round(number) : null;

    public DateOnly? Date(string field) => DayParser.Parse(Text(field));

    public bool? YesNo(string field) => Text(field).ToLowerInvariant() switch
    {
        "yes" or "true" or "y" or "1" or "included" or "available" => true,
        "no" or "false" or "n" or "0" or "not included" or "not available" => false,
        _ => null,
    };

    /// <summary>Splits at the strongest separator present, so that "AC, dual zone | Sunroof" stays two things.</summary>
    public ImmutableArray<string> List(string field)
    {
        var text = Text(field);
        var separator = text.Contains('|', StringComparison.Ordinal) ? '|' : text.Contains(';', StringComparison.Ordinal) ? ';' : text.Contains(',', StringComparison.Ordinal) ? ',' : '/';
        return [.. text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstNumber();
}

/// <summary>Something in a file that was not taken, or taken with a doubt; shown to whoever loads the data.</summary>
internal sealed record RowProblem(int Line, string Reason);
