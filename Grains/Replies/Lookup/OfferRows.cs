using Ampl.Knowledge.Vehicles;
using Ampl.Questions;

namespace Ampl.Replies.Lookup;

/// <summary>An offer may be a table with a row for each car: who asks for one car is told its row.</summary>
internal static class OfferRows
{
    public static string For(IReadOnlyList<CarChoice> cars, string text)
    {
        if (!text.Contains('|', StringComparison.Ordinal)) return text;
        var lines = text.Split('\n');
        var rows = lines.Where(line => line.Contains('|', StringComparison.Ordinal) && line.Any(char.IsLetterOrDigit)).ToList();
        var own = rows.FindAll(row => cars.Any(car => IsOf(row, car)));
        var shown = own.Count > 0 ? own : rows.Skip(1).ToList();
        var prose = lines.Where(line => !line.Contains('|', StringComparison.Ordinal) && line.Trim().Length > 0 && (own.Count == 0 || !line.TrimStart().StartsWith("No ", StringComparison.OrdinalIgnoreCase)));
        return string.Join('\n', shown.Select(Cells).Concat(prose.Select(line => line.Trim())));
    }

    private static bool IsOf(string row, CarChoice car)
    {
        var name = row.Trim().Trim('|').Split('|')[0];
        return VehicleNames.Compact(car.Model).EndsWith(VehicleNames.Compact(name), StringComparison.Ordinal);
    }

    /// <summary>"Tata Safari: ₹56,000."</summary>
    private static string Cells(string row)
    {
        var cells = row.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
        return $"{cells[0]}: {string.Join(", ", cells.Skip(1))}.";
    }
}
