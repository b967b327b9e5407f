using Ampl.Knowledge.Documents;
using Ampl.Retrieval;

namespace Ampl.Knowledge.Vehicles;

/// <summary>Tells a used car from a new one by the columns and words that lists have for it.</summary>
internal static class VehicleCondition
{
    /// <summary>Kilometres on the clock that no new car has.</summary>
    private const decimal DrivenFrom = 500;

    private static readonly string[] Columns = ["condition", "car_condition", "new_used", "new_or_used", "vehicle_condition", "stock_type"];
    private static readonly string[] Words = ["used", "second hand", "pre owned", "preowned", "certified"];

    public static bool IsUsed(RawRecord row)
    {
        foreach (var column in Columns)
        {
            if (row.Has(column)) return Says(row.Text(column));
        }

        return row.Number("km_driven") >= DrivenFrom || UsedCarFigures.Owners(row) is not null || Says(row.Text("variant")) || Says(row.Text("category"));
    }

    private static bool Says(string text)
    {
        var words = $" {string.Join(' ', WordReader.WordsOf(TextFold.Fold(text)))} ";
        return Array.Exists(Words, word => words.Contains($" {word} ", StringComparison.Ordinal));
    }
}
