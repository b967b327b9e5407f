using Ampl.Retrieval;

namespace Ampl.Knowledge.Vehicles;

/// <summary>What a customer asks of a car; an unset field does not restrict.</summary>
internal sealed record VehicleFilter
{
    public decimal? PriceMin { get; init; }
    public decimal? PriceMax { get; init; }
    public FuelType? Fuel { get; init; }
    public Transmission? Transmission { get; init; }
    public int? SeatsMin { get; init; }
    public string? Category { get; init; }
    public string? Brand { get; init; }
    public string? Model { get; init; }

    /// <summary>Leaves out what cannot be ordered today: sold out and coming soon.</summary>
    public bool AvailableOnly { get; init; }

    public bool Allows(Vehicle vehicle) =>
        AllowsFigures(vehicle)
        && (Category is null || BodyCategory.Matches(vehicle.BodyType, Category))
        && (Brand is null || VehicleNames.Compact(vehicle.Brand) == VehicleNames.Compact(Brand))
        && (Model is null || string.Equals(vehicle.Model, Model, StringComparison.OrdinalIgnoreCase));

    /// <summary>The conditions that need no text comparison.</summary>
    public bool AllowsFigures(Vehicle vehicle) =>
        !(vehicle.Price < PriceMin)
        && !(vehicle.Price > PriceMax)
        && (Fuel is null || vehicle.FuelType == Fuel)
        && (Transmission is null || vehicle.Transmission == Transmission)
        && (SeatsMin is null || vehicle.SeatingCapacity >= SeatsMin)
        && (!AvailableOnly || vehicle.CanBeOrdered);
}

/// <summary>Body types as people and files write them: a "compact SUV" is an SUV, an MUV is an MPV.</summary>
internal static class BodyCategory
{
    public static bool Matches(string actual, string wanted)
    {
        var have = Words(actual);
        return Words(wanted).All(have.Contains);
    }

    private static HashSet<string> Words(string text) =>
        [.. TextFold.Fold(text).Split([' ', '-', '/', ',', '_'], StringSplitOptions.RemoveEmptyEntries).Select(Canonical)];

    private static string Canonical(string word) => word switch
    {
        "muv" => "mpv",
        "hatch" => "hatchback",
        "saloon" => "sedan",
        "suvs" => "suv",
        _ => word,
    };
}
