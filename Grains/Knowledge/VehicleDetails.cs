using System.Globalization;

namespace Ampl.Knowledge;

/// <summary>
/// Columns that this product has no field for ("km driven", "owner") are kept in the file's own words: customers ask for
/// them, and they tell two used cars of one name apart.
/// </summary>
internal static class VehicleDetails
{
    private const int Most = 12;
    private const int LongestValue = 60;
    private const int LongestName = 40;

    public static string Describe(RawRecord row)
    {
        var details = row.Fields.Where(field => IsDetail(field.Key, field.Value)).Take(Most).Select(field => $"{Name(field.Key)}: {field.Value.Trim()}");
        return string.Join(". ", details.Prepend(row.Text("description").TrimEnd('.', ' ')).Where(part => part.Length > 0));
    }

    /// <summary>The columns that <see cref="Describe"/> wrote into a description, each with its colon.</summary>
    public static IEnumerable<string> Columns(string description)
    {
        foreach (var sentence in description.Split(". "))
        {
            var colon = sentence.IndexOf(": ", StringComparison.Ordinal);
            if (colon is > 0 and <= LongestName) yield return sentence[..(colon + 1)];
        }
    }

    /// <summary>Addresses of pages and the numbers of rows mean nothing to a customer.</summary>
    private static bool IsDetail(string field, string value) =>
        field is not ("" or "id" or "index" or "sr_no" or "s_no" or "sno" or "unnamed_0")
        && !FieldNames.IsVehicleField(field)
        && value.Trim().Length is > 0 and <= LongestValue
        && !value.Contains("://", StringComparison.Ordinal);

    private static string Name(string field)
    {
        var words = field.Replace('_', ' ');
        return char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
    }
}
