using Ampl.Knowledge.Documents;

namespace Ampl.Knowledge.Vehicles;

/// <summary>A list of all cars has one column for how far they go, and in it what a charge is good for: "Range 390 km".</summary>
internal static class ElectricRange
{
    /// <summary>Kilometres that no litre of fuel lasts for.</summary>
    private const decimal Least = 60;

    private const string Label = "Range: ";

    /// <summary>What a description says of it in the words of <see cref="Sentence"/>.</summary>
    public static string? Told(string description)
    {
        var at = description.StartsWith(Label, StringComparison.Ordinal) ? 0 : description.IndexOf($". {Label}", StringComparison.Ordinal) is >= 0 and var behind ? behind + 2 : -1;
        if (at < 0) return null;
        var told = description.AsSpan(at + Label.Length);
        var end = told.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? told : told[..end]).TrimEnd('.').ToString();
    }

    /// <summary>As a description tells it; empty for other cars.</summary>
    public static string Sentence(RawRecord row) => In(row) is { } range ? Label + range : "";

    /// <summary>"390 km", in the words of the list; null for a car that burns fuel, and where the column holds something else.</summary>
    public static string? In(RawRecord row)
    {
        if (VehicleWords.Fuel(row.Text("fuel_type")) != FuelType.Electric || row.Number("mileage_kmpl") is not >= Least) return null;
        var told = row.Text("mileage_kmpl");
        if (told.StartsWith("range", StringComparison.OrdinalIgnoreCase)) told = told[5..].TrimStart(':', '-', ' ');
        return told.Any(char.IsLetter) ? told : $"{told} km";
    }
}
