using System.Collections.Immutable;
using Ampl.Knowledge.Documents;
using Ampl.Retrieval;

namespace Ampl.Knowledge.Vehicles;

/// <summary>
/// Joins what a specification sheet beside the price list tells of a model to the cars of that model: the sheet names no
/// price, and so its rows are no cars of their own.
/// </summary>
internal static class SpecSheets
{
    private const int FewestFields = 3;
    private const int LongestValue = 80;

    /// <param name="passages">Rows as "Car: Astor; Power: 110 PS", the first cell naming the models; others change nothing.</param>
    public static ImmutableArray<Vehicle> Join(ImmutableArray<Vehicle> vehicles, ImmutableArray<Passage> passages)
    {
        var sheets = passages.Where(passage => passage.Namespace == KnowledgeNamespace.Inventory).Select(passage => Fields(passage.Text)).Where(fields => fields.Count >= FewestFields).ToList();
        if (sheets.Count == 0 || vehicles.IsEmpty) return vehicles;
        var catalogue = new VehicleCatalogue(vehicles);
        var told = new Dictionary<string, List<KeyValuePair<string, string>>>(StringComparer.Ordinal);
        foreach (var sheet in sheets)
        {
            foreach (var model in catalogue.Resolve(sheet[0].Value).Where(match => match.Certain).Select(match => match.Model).Distinct()) told.TryAdd(model, sheet[1..]);
        }

        return told.Count == 0 ? vehicles : [.. vehicles.Select(car => told.TryGetValue(car.Model, out var sheet) ? With(car, sheet) : car)];
    }

    /// <summary>Figures that the price list lacks, and the rest in the words of the sheet.</summary>
    private static Vehicle With(Vehicle car, List<KeyValuePair<string, string>> sheet)
    {
        var row = new RawRecord(car.Source, 0, sheet.Select(field => KeyValuePair.Create(FieldNames.Vehicle(FieldNames.Key(field.Key)), field.Value)).DistinctBy(field => field.Key).ToDictionary(StringComparer.Ordinal));
        var others = sheet.Where(field => !FieldNames.IsVehicleField(FieldNames.Vehicle(FieldNames.Key(field.Key))) && field.Value.Length <= LongestValue && field.Value.Any(char.IsLetterOrDigit))
            .Select(field => $"{FieldNames.Shown(FieldNames.Key(field.Key))}: {MeasuringUnits.Complete(field.Value, MeasuringUnits.Of(field.Key))}");
        return car with
        {
            PowerHp = car.PowerHp ?? Single(row, "power_hp"),
            TorqueNm = car.TorqueNm ?? Single(row, "torque_nm"),
            EngineCc = car.EngineCc ?? (Single(row, "engine_cc") is { } cc ? (int)cc : null),
            Features = car.Features.IsEmpty ? row.List("features") : car.Features,
            Description = string.Join(". ", others.Prepend(car.Description.TrimEnd('.', ' ')).Where(part => part.Length > 0)),
        };
    }

    /// <summary>"82 / 110 PS" is another figure for each version, and tells neither.</summary>
    private static decimal? Single(RawRecord row, string field) => row.Text(field).Contains('/', StringComparison.Ordinal) ? null : row.Number(field) is > 0 and var number ? number : null;

    private static List<KeyValuePair<string, string>> Fields(string text)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var part in text.Split("; "))
        {
            var colon = part.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0) fields.Add(KeyValuePair.Create(part[..colon].Trim(), part[(colon + 2)..].Trim()));
        }

        return fields;
    }
}
