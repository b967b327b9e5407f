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

        return row.Number("km_driven") >= DrivenFrom || UsedCarFigures.Owners(row) is not null || Says(row.Text("variant")) || Says(row.Text("category")) || WithoutIt(row.Text("model_name")) != row.Text("model_name");
    }

    /// <summary>"Used Maruti Ertiga" without the word, which is no maker.</summary>
    public static string WithoutIt(string name)
    {
        foreach (var word in Words)
        {
            foreach (var written in (string[])[word, word.Replace(' ', '-')])
            {
                if (name.StartsWith($"{written} ", StringComparison.OrdinalIgnoreCase)) return name[(written.Length + 1)..].TrimStart();
            }
        }

        return name;
    }

    private static bool Says(string text)
    {
        var words = $" {string.Join(' ', WordReader.WordsOf(TextFold.Fold(text)))} ";
        return Array.Exists(Words, word => words.Contains($" {word} ", StringComparison.Ordinal));
    }
}
