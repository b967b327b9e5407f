using Ampl.Knowledge.Documents;
using Ampl.Retrieval;

namespace Ampl.Knowledge.Vehicles;

/// <summary>Tells a used car from a new one by the columns and words that lists have for it.</summary>
internal static class VehicleCondition
{
    /// <summary>Kilometres on the clock that no new car has.</summary>
    private const decimal DrivenFrom = 500;

    private static readonly string[] Columns = ["condition", "car_condition", "new_used", "new_or_used", "vehicle_condition", "stock_type"];
    private static readonly string[] Driven = ["km_driven", "kms_driven", "kilometers_driven", "kilometres_driven", "km", "kms", "odometer", "kilometers", "kilometres"];
    private static readonly string[] Words = ["used", "second hand", "pre owned", "preowned", "certified"];

    public static bool IsUsed(RawRecord row)
    {
        foreach (var column in Columns)
        {
            if (row.Has(column)) return Says(row.Text(column));
        }

        return Driven.Any(column => row.Number(column) >= DrivenFrom) || Says(row.Text("variant")) || Says(row.Text("category"));
    }

    private static bool Says(string text)
    {
        var words = $" {string.Join(' ', WordReader.WordsOf(TextFold.Fold(text)))} ";
        return Array.Exists(Words, word => words.Contains($" {word} ", StringComparison.Ordinal));
    }
}
