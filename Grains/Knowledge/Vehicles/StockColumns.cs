using System.Collections.Frozen;
using System.Globalization;
using Ampl.Knowledge.Documents;

namespace Ampl.Knowledge.Vehicles;

/// <summary>A dealer with several showrooms counts the stock of each in a column of its own: "Stock Rajkot", "Stock Jamnagar".</summary>
internal static class StockColumns
{
    private static readonly FrozenSet<string> None = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "nil", "none", "-", "–");

    /// <summary>The row with their sum as its number of units; itself where it has at most one such column.</summary>
    /// <param name="row">Under the headings of its file.</param>
    public static RawRecord Summed(RawRecord row)
    {
        var counts = row.Fields.Where(field => FieldNames.Vehicle(field.Key) is "availability" or "units")
            .Select(field => (field.Key, Count: Count(field.Value))).Where(column => column.Count is not null).ToDictionary(column => column.Key, column => column.Count, StringComparer.Ordinal);
        if (counts.Count < 2) return row;
        var fields = row.Fields.Where(field => !counts.ContainsKey(field.Key)).ToDictionary(StringComparer.Ordinal);
        fields["units"] = counts.Values.Sum()!.Value.ToString(CultureInfo.InvariantCulture);
        return row with { Fields = fields };
    }

    private static int? Count(string value) =>
        int.TryParse(value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : None.Contains(value.Trim()) ? 0 : null;
}
