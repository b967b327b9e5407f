using System.Collections.Immutable;
using Ampl.Knowledge.Documents;

namespace Ampl.Knowledge.Vehicles;

/// <summary>Makes vehicles from the rows of an inventory file; a row that cannot be trusted is reported and left out.</summary>
internal static class VehicleReader
{
    /// <summary>A bare figure below this is an amount in lakh: no car costs nine hundred rupees.</summary>
    public const decimal SmallestPrice = 1000;
    public const decimal Lakh = 100_000;

    public static ReadResult<Vehicle> Read(IReadOnlyList<RawRecord> rows, DateOnly modified)
    {
        rows = Named(rows);
        var names = VariantlessNames.Split(rows);
        var vehicles = new Dictionary<string, (Vehicle Vehicle, int Line)>(StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<RowProblem>();
        for (var i = 0; i < rows.Count; i++)
        {
            var problem = Check(rows[i]);
            if (problem is not null)
            {
                problems.Add(new(rows[i].Line, problem));
                continue;
            }

            var vehicle = Make(rows[i], names[i], modified, problems);
            Keep(vehicle, rows[i].Line, vehicles, problems);
        }

        return new([.. vehicles.Values.Select(pair => pair.Vehicle)], problems.ToImmutable());
    }

    /// <summary>True of a table whose values tell the names and the prices of cars, whatever heads them.</summary>
    public static bool ListsCars(IReadOnlyList<RawRecord> rows) => Named(rows) is [var first, ..] && Check(first) is null;

    private static IReadOnlyList<RawRecord> Named(IReadOnlyList<RawRecord> rows) => PriceColumns.Named(ColumnsByValue.Named(rows));

    private static string? Check(RawRecord row)
    {
        if (!row.Has("model_name")) return "model_name is missing";
        var priced = row.Has("price") ? "price" : row.Has("ex_showroom_price") ? "ex_showroom_price" : null;
        if (priced is null) return "price is missing";
        return Price(row, priced) is > 0 ? null : $"{priced} '{row.Text(priced)}' is not an amount";
    }

    /// <summary>Two rows with one name and year are two cars when they differ, and one row written twice when they do not.</summary>
    private static void Keep(Vehicle vehicle, int line, Dictionary<string, (Vehicle Vehicle, int Line)> vehicles, ImmutableArray<RowProblem>.Builder problems)
    {
        if (vehicles.TryAdd(vehicle.Id, (vehicle, line))) return;
        var other = vehicle with { Id = RecordIds.Vehicle(vehicle.Model, $"{vehicle.Variant}:{vehicle.FuelText}:{vehicle.TransmissionText}:{vehicle.Price:0}:{vehicle.KmDriven}:{vehicle.Owners}:{vehicle.Description}", vehicle.Year) };
        var (first, firstLine) = vehicles[vehicle.Id];
        if (IsSame(first, vehicle) || !vehicles.TryAdd(other.Id, (other, line)))
        {
            problems.Add(new(line, $"repeats the {vehicle.FullName} of {(IsSame(first, vehicle) ? $"line {firstLine}" : "an earlier line")}"));
        }
    }

    private static bool IsSame(Vehicle a, Vehicle b) =>
        a.Price == b.Price && a.FuelType == b.FuelType && a.Transmission == b.Transmission && a.KmDriven == b.KmDriven && a.Owners == b.Owners && a.Description == b.Description;

    private static Vehicle Make(RawRecord row, (string Brand, string Model, string Variant) name, DateOnly modified, ImmutableArray<RowProblem>.Builder problems)
    {
        var year = UsedCarFigures.Year(row);
        var fuel = VehicleWords.Fuel(row.Has("fuel_type") ? row.Text("fuel_type") : $"{name.Model} {name.Variant}"); // "Fearless Diesel", "XZA iCNG"
        var engine = row.Text("fuel_type");
        var isUsed = VehicleCondition.IsUsed(row);
        string[] told = isUsed ? [.. row.List("features"), VehicleDetails.Describe(row)] : [];
        return new Vehicle
        {
            Id = RecordIds.Vehicle(row.Text("model_name"), row.Text("variant"), year),
            Brand = name.Brand,
            Model = name.Model,
            Variant = name.Variant,
            Price = Price(row, "price") ?? Price(row, "ex_showroom_price") ?? 0,
            ExShowroomPrice = Optional(row, "ex_showroom_price", problems),
            OnRoadPrice = Optional(row, "on_road_price", problems),
            OnRoadIn = row.Text("on_road_in"),
            Category = row.Text("category"),
            FuelType = fuel,
            FuelText = engine.AsSpan().ContainsAnyInRange('0', '9') ? "" : engine,
            Transmission = VehicleWords.Gearbox(row.Text("transmission"), name.Variant, fuel),
            TransmissionText = row.Text("transmission"),
            EngineCc = row.Whole("engine_cc") is > 0 and var cc ? cc : EngineText.Cc(engine),
            PowerHp = Positive(row, "power_hp") ?? EngineText.Power(engine),
            TorqueNm = Torque(row),
            MileageKmpl = ElectricRange.In(row) is null ? Positive(row, "mileage_kmpl") : null,
            SeatingCapacity = row.Whole("seating_capacity") is > 0 and var seats ? seats : null,
            Colours = [.. row.List("colours").Select(WithoutCount)],
            Year = year,
            Outlets = row.List("outlets"),
            KmDriven = UsedCarFigures.KmDriven(row) ?? UsedCarFigures.KmDriven(told),
            Owners = UsedCarFigures.Owners(row) ?? UsedCarFigures.Owners(told),
            IsUsed = isUsed,
            Availability = Stock(row, problems),
            Units = Counted(row),
            Features = [.. row.List("features").Concat(row.List("safety_features")).Distinct(StringComparer.OrdinalIgnoreCase)],
            Description = VehicleDetails.Describe(row),
            Source = row.Source,
            AsOn = row.Date("as_on") ?? modified,
        };
    }

    private static decimal? Price(RawRecord row, string field) =>
        row.Money(field) is { } amount ? amount > 0 && amount < SmallestPrice ? amount * Lakh : amount : null;

    private static decimal? Optional(RawRecord row, string field, ImmutableArray<RowProblem>.Builder problems)
    {
        var price = Price(row, field);
        if (price is null && row.Has(field)) problems.Add(new(row.Line, $"{field} '{row.Text(field)}' is not an amount; the rest of the row was taken"));
        return price > 0 ? price : null;
    }

    private static Availability Stock(RawRecord row, ImmutableArray<RowProblem>.Builder problems)
    {
        var text = VehicleDetails.StockText(row);
        if (text.Length == 0 && row.Has("state")) return VehicleWords.Stock(row.Text("state")) ?? Availability.Available; // Where it stands, or in which state of India.
        if (text.Length == 0 && row.Fields.Where(field => field.Key == "description" || !FieldNames.IsVehicleField(field.Key)).Select(field => VehicleWords.Gone(field.Value)).FirstOrDefault(stock => stock is not null) is { } gone) return gone;
        if (VehicleWords.Stock(text) is { } known) return known == Availability.Available && Counted(row) == 0 ? NoneIsThere(row) : known; // "Available: yes, stock: 0".
        problems.Add(new(row.Line, $"availability '{text}' is unknown; taken as limited"));
        return Availability.Limited;
    }

    /// <summary>What can be waited for is made or brought for whoever books it.</summary>
    private static Availability NoneIsThere(RawRecord row) =>
        row.Has("availability") && row.Fields.Any(field => field.Key.StartsWith("waiting", StringComparison.Ordinal) && field.Value.AsSpan().ContainsAnyInRange('1', '9')) ? Availability.OnOrder : Availability.SoldOut;

    /// <summary>Null where the list does not count.</summary>
    private static int? Counted(RawRecord row) =>
        int.TryParse(row.Text("units"), out var units) || int.TryParse(row.Text("availability"), out units) ? units : null;

    /// <summary>"Atlas White-3": how many of it stand in the yard.</summary>
    private static string WithoutCount(string colour) => colour.TrimEnd([.. "0123456789"]) is { Length: > 1 } name && name.Length < colour.Length && name[^1] is '-' or ':' or 'x' or ' ' ? name[..^1].TrimEnd() : colour;

    private static decimal? Positive(RawRecord row, string field) => row.Number(field) is > 0 and var number ? number : null;

    /// <summary>Older lists give kgm.</summary>
    private static decimal? Torque(RawRecord row)
    {
        var torque = Positive(row, "torque_nm");
        return torque < 70 && row.Text("torque_nm").Contains("kgm", StringComparison.OrdinalIgnoreCase) ? Math.Round(torque.Value * 9.80665m, 1) : torque;
    }
}

/// <summary>What a file yielded, and what was left out with its reason.</summary>
internal sealed record ReadResult<T>(ImmutableArray<T> Records, ImmutableArray<RowProblem> Problems);
