using Ampl.Knowledge.Documents;

namespace Ampl.Knowledge.Vehicles;

/// <summary>
/// Prices under headings that nobody knows ("Amt", "Net DP"), told by their amounts: besides what a car costs nothing in a
/// list of cars runs into lakhs, and of two such columns the dearer one is what is paid on the road.
/// </summary>
internal static class PriceColumns
{
    private const decimal LeastOfACar = 100_000;

    /// <summary>Taxes, insurance and the like do not add more to a price than this.</summary>
    private const decimal MostOnRoad = 1.4m;

    /// <summary>The share of a column's values that must be such amounts.</summary>
    private const double Enough = 0.8;

    private static readonly string[] Lakhs = ["l", "lakh", "lakhs", "lac", "lacs"];
    private static readonly string[] WithAll = ["with", "incl", "including", "all", "total"];
    private static readonly string[] OtherFigures = ["km", "kms", "run", "driven", "odometer", "emi", "insurance", "ins", "rto", "tax", "discount", "loan", "phone", "mobile", "chassis", "no", "number", "id"];

    /// <summary>The rows as they are where a heading has named a price.</summary>
    public static IReadOnlyList<RawRecord> Named(IReadOnlyList<RawRecord> rows)
    {
        if (rows.Any(row => row.Has("price") || row.Has("ex_showroom_price"))) return rows;
        var columns = rows.SelectMany(row => row.Fields).Where(field => field.Value.Length > 0 && !FieldNames.IsVehicleField(field.Key) && IsNoOther(field.Key.Split('_')))
            .GroupBy(field => field.Key, field => Amount(field.Key, field.Value), StringComparer.Ordinal)
            .Where(column => column.Count(amount => amount >= LeastOfACar) >= column.Count() * Enough)
            .Select(column => (Name: column.Key, Usual: column.Select(amount => amount ?? 0).Order().ElementAt(column.Count() / 2)))
            .OrderByDescending(column => column.Usual).ToList();
        if (columns.Count == 0) return rows;
        var isOnRoad = columns.Count > 1 && columns[0].Usual <= columns[1].Usual * MostOnRoad && !rows.Any(row => row.Has("on_road_price"));
        return [.. rows.Select(row => row.Under(key => key == columns[0].Name ? isOnRoad ? "on_road_price" : "price" : isOnRoad && key == columns[1].Name ? "ex_showroom_price" : key))];
    }

    /// <summary>"With tax, registration, insurance" is all that has to be paid.</summary>
    private static bool IsNoOther(string[] words) => words.Any(WithAll.Contains) || !words.Any(OtherFigures.Contains);

    /// <summary>A heading may say that its figures are in lakh.</summary>
    private static decimal? Amount(string heading, string value) =>
        RupeeParser.Parse(value) is { } amount ? amount < VehicleReader.SmallestPrice && heading.Split('_').Any(Lakhs.Contains) ? amount * VehicleReader.Lakh : amount : null;
}
