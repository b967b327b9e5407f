using System.Collections.Frozen;
using Ampl.Knowledge.Documents;
using Ampl.Retrieval;

namespace Ampl.Knowledge.Vehicles;

/// <summary>
/// What a column holds, told by its values: every list has its own headings ("Runs On", "Powertrain"), and all of them
/// write petrol and diesel below.
/// </summary>
internal static class ColumnsByValue
{
    private const int LongestValue = 40;

    /// <summary>The share of a column's values that must be understood.</summary>
    private const double Enough = 0.8;

    private static readonly FrozenSet<string> Bodies = FrozenSet.Create(
        StringComparer.Ordinal, "hatchback", "hatch", "sedan", "suv", "muv", "mpv", "coupe", "crossover", "convertible", "pickup", "estate");

    private static readonly (string Field, Func<string, bool> Is)[] Kinds =
    [
        ("fuel_type", value => VehicleWords.Fuel(value) != FuelType.Unknown),
        ("mileage_kmpl", IsMileage),
        ("transmission", value => VehicleWords.Gearbox(value, "", FuelType.Unknown) != Transmission.Unknown),
        ("category", value => WordReader.WordsOf(value).Any(Bodies.Contains)),
        ("availability", value => value.Any(char.IsLetter) && VehicleWords.Stock(value) is not null),
        ("year", value => value is ['1' or '2', '9' or '0', >= '0' and <= '9', >= '0' and <= '9']),
    ];

    /// <summary>The rows with such columns under the names of this product; a field that a heading has named already is left as it is.</summary>
    public static IReadOnlyList<RawRecord> Named(IReadOnlyList<RawRecord> rows)
    {
        var columns = rows.SelectMany(row => row.Fields).Where(field => field.Value.Length > 0).ToLookup(field => field.Key, field => field.Value.Trim(), StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (columns.Contains("category") && !columns.Contains("variant") && !columns["category"].Any(value => WordReader.WordsOf(value).Any(Bodies.Contains)))
            names.Add("category", "variant"); // "Type: S, G AMT" are grades.
        if (!columns.Contains("model_name") && columns.FirstOrDefault(column => !FieldNames.IsVehicleField(column.Key) && Are(column, IsName)) is { } cars)
            names.Add(cars.Key, "model_name");
        foreach (var (field, isOne) in Kinds)
        {
            if (columns.Contains(field) && !names.ContainsKey(field)) continue;
            var told = columns.FirstOrDefault(column => !FieldNames.IsVehicleField(column.Key) && !names.ContainsKey(column.Key) && Are(column, isOne));
            if (told is not null) names.Add(told.Key, field);
        }

        return names.Count == 0 ? rows : [.. rows.Select(row => row.Under(key => names.GetValueOrDefault(key, key)))];
    }

    /// <summary>A list of cars begins with their names, whatever heads them.</summary>
    private static bool IsName(string value) =>
        value.Length <= LongestValue && char.IsLetter(value[0]) && VehicleWords.Stock(value) is null && WordReader.WordsOf(TextFold.Fold(value)).Any(IsOfAName);

    private static bool IsOfAName(string word) =>
        word.Length > 1 && !char.IsAsciiDigit(word[0]) && !VehicleWords.IsGearbox(word) && VehicleWords.Fuel(word) == FuelType.Unknown && !Bodies.Contains(word);

    private static bool Are(IEnumerable<string> values, Func<string, bool> isOne)
    {
        var (all, known) = (0, 0);
        foreach (var value in values)
        {
            all++;
            if (value.Length <= LongestValue && isOne(value)) known++;
        }

        return known >= all * Enough;
    }

    /// <summary>"20.09 kmpl", "28 km/kg", and for electric cars what one charge is good for.</summary>
    private static bool IsMileage(string value)
    {
        var words = WordReader.WordsOf(TextFold.Fold(value));
        return words.Length > 1 && char.IsAsciiDigit(value[0]) && (words.Contains("kmpl") || (words.Contains("km") && (words[^1] is "l" or "kg" or "charge" || words.Contains("litre"))));
    }
}
