using Ampl.Knowledge.Documents;

namespace Ampl.Knowledge.Vehicles;

/// <summary>
/// Columns that this product has no field for ("registration", "insurance till") are kept in the file's own words: customers ask for
/// them, and they tell two used cars of one name apart.
/// </summary>
internal static class VehicleDetails
{
    private const int Most = 12;
    private const int LongestValue = 60;
    private const int LongestName = 40;
    private static readonly string[] ArrivalWords = ["arriv", "waiting", "expected", "next ", "restock", "back in stock", "launch", "yard stock", "bookings open"];
    private static readonly string[] Months = ["january", "february", "march", "april", " may ", "june", "july", "august", "september", "october", "november", "december"];

    public static string Describe(RawRecord row)
    {
        var details = row.Fields.Where(field => IsDetail(field.Key, field.Value)).Take(Most).Select(field => $"{FieldNames.Shown(field.Key)}: {field.Value.Trim()}");
        string[] told = [row.Text("description").TrimEnd('.', ' '), ElectricRange.Sentence(row), StockOf(row)];
        return string.Join(". ", told.Concat(details).Where(part => part.Length > 0));
    }

    /// <summary>Sentences that say when a car comes that cannot be had today.</summary>
    public static IEnumerable<string> Arrivals(string description) =>
        description.Split(". ").Where(sentence => Says(sentence, ArrivalWords) || (sentence.Any(char.IsDigit) && Says(sentence, Months)));

    private static bool Says(string sentence, string[] words) => Array.Exists(words, word => sentence.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>"Arriving 10 December 2026" says more than that it cannot be had yet.</summary>
    private static string StockOf(RawRecord row)
    {
        var stock = StockText(row);
        return stock.Any(char.IsDigit) && stock.Any(char.IsLetter) ? $"Stock: {stock.TrimEnd('.', ' ')}" : "";
    }

    /// <summary>What the list says of the stock: in words, else by a number.</summary>
    public static string StockText(RawRecord row) => row.Has("availability") ? row.Text("availability") : row.Text("units");

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
        field is not ("" or "id" or "index" or "sr_no" or "s_no" or "sno" or "unnamed_0" or "ref" or "stock_no" or "sample")
        && !FieldNames.IsVehicleField(field)
        && value.Trim().Length is > 0 and <= LongestValue && value.Any(char.IsLetterOrDigit)
        && !value.Contains("://", StringComparison.Ordinal);
}
