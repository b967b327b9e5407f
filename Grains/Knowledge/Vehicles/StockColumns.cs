using System.Globalization;
using Ampl.Knowledge.Documents;

namespace Ampl.Knowledge.Vehicles;

/// <summary>A dealer with several showrooms counts the stock of each in a column of its own: "Stock Rajkot", "Stock Jamnagar".</summary>
internal static class StockColumns
{
    /// <summary>The row with their sum as its number of units; itself where it has at most one such column.</summary>
    /// <param name="row">Under the headings of its file.</param>
    public static RawRecord Summed(RawRecord row)
    {
        var counts = row.Fields.Where(field => FieldNames.Vehicle(field.Key) is "availability" or "units" && IsCount(field.Value)).ToDictionary(StringComparer.Ordinal);
        if (counts.Count < 2) return row;
        var fields = row.Fields.Where(field => !counts.ContainsKey(field.Key)).ToDictionary(StringComparer.Ordinal);
        fields["units"] = counts.Values.Sum(count => int.Parse(count, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
        return row with { Fields = fields };
    }

    private static bool IsCount(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
