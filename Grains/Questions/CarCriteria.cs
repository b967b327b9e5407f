using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>What a customer asks of a car, whichever it may be; money in rupees.</summary>
internal sealed record CarCriteria
{
    /// <summary>From here on a wish for seats means at least so many; below it means just so many.</summary>
    public const int LargeCarSeats = 6;

    public static readonly CarCriteria None = new();

    public ImmutableArray<string> Categories { get; init; } = [];
    public ImmutableArray<FuelType> Fuels { get; init; } = [];
    public Transmission Transmission { get; init; }
    public int? Seats { get; init; }
    public decimal? PriceMin { get; init; }
    public decimal? PriceMax { get; init; }
    public string? Colour { get; init; }
    public ImmutableArray<string> Brands { get; init; } = [];

    /// <summary>The budget is for all that has to be paid, not for the ex-showroom price alone.</summary>
    public bool OnRoad { get; init; }

    /// <summary>Versions by their names, where the dealer has none of them.</summary>
    public ImmutableArray<string> Trims { get; init; } = [];

    /// <summary>Equipment that the car must be listed with.</summary>
    public ImmutableArray<CarFeature> Features { get; init; } = [];

    /// <summary>A used car, or a new one; null where nothing was said or the dealer has only one sort.</summary>
    public bool? Used { get; init; }

    /// <summary>How far a used car may have run.</summary>
    public int? MostKm { get; init; }

    /// <summary>Years of used cars that the message names.</summary>
    public ImmutableArray<int> Years { get; init; } = [];

    /// <summary>The oldest and the youngest that a used car may be.</summary>
    public int? YearFrom { get; init; }
    public int? YearTo { get; init; }

    public bool HasYears => YearFrom is not null || YearTo is not null;

    public bool HasBudget => PriceMin is not null || PriceMax is not null;
    public bool NamesVersion => !Fuels.IsEmpty || Transmission != Transmission.Unknown;

    /// <summary>True when it restricts more than the version of a car already chosen.</summary>
    public bool NamesKind => !Categories.IsEmpty || Seats is not null || HasBudget || MostKm is not null || HasYears || !Brands.IsEmpty;

    /// <summary>How many different things are asked for.</summary>
    public int Count =>
        One(!Categories.IsEmpty) + One(!Fuels.IsEmpty) + One(Transmission != Transmission.Unknown) + One(Seats is not null)
        + One(HasBudget) + One(Colour is not null) + One(!Brands.IsEmpty) + One(Used is not null) + One(MostKm is not null) + One(HasYears) + One(!Features.IsEmpty);

    public bool IsEmpty => Count == 0;

    public static CarCriteria Of(Entities said) => new()
    {
        Categories = said.CategoriesMentioned,
        Fuels = Fuel(said.FuelTypesMentioned),
        Transmission = Gearbox(said.Transmission),
        Seats = said.SeatingRequirement,
        PriceMin = said.BudgetMin == said.BudgetMax ? null : said.BudgetMin,
        PriceMax = said.BudgetMax,
        Colour = said.ColorPreference,
    };

    /// <summary>What is newly said wins; what was said before fills the gaps.</summary>
    public CarCriteria Or(CarCriteria earlier) => new()
    {
        Categories = Categories.IsEmpty ? earlier.Categories : Categories,
        Fuels = Fuels.IsEmpty ? earlier.Fuels : Fuels,
        Transmission = Transmission == Transmission.Unknown ? earlier.Transmission : Transmission,
        Seats = Seats ?? earlier.Seats,
        PriceMin = HasBudget ? PriceMin : earlier.PriceMin,
        PriceMax = HasBudget ? PriceMax : earlier.PriceMax,
        OnRoad = HasBudget ? OnRoad : earlier.OnRoad,
        Colour = Colour ?? earlier.Colour,
        Brands = Brands.IsEmpty ? earlier.Brands : Brands,
        Used = Used ?? earlier.Used,
        MostKm = MostKm ?? earlier.MostKm,
        Years = Years.IsEmpty && !HasYears ? earlier.Years : Years,
        YearFrom = HasYears ? YearFrom : earlier.YearFrom,
        YearTo = HasYears ? YearTo : earlier.YearTo,
        Features = Features.IsEmpty ? earlier.Features : Features,
    };

    public CarCriteria BudgetOnly() => new() { PriceMin = PriceMin, PriceMax = PriceMax };

    public CarCriteria VersionOnly() => new() { Fuels = Fuels, Transmission = Transmission };

    public bool FitsVersion(Vehicle car) =>
        (Fuels.IsEmpty || Fuels.Contains(car.FuelType))
        && (Transmission == Transmission.Unknown || car.Transmission == Transmission);

    public bool FitsBudget(Vehicle car)
    {
        var price = OnRoad ? car.OnRoadPrice ?? car.Price : car.Price;
        return !(price < PriceMin) && !(price > PriceMax);
    }

    public bool FitsSeats(Vehicle car) =>
        Seats is not { } wanted || (wanted >= LargeCarSeats ? car.SeatingCapacity >= wanted : car.SeatingCapacity == wanted);

    public bool FitsColour(Vehicle car) => Colour is null || car.HasColour(Colour);

    public bool FitsCondition(Vehicle car) => (Used is not { } used || car.IsUsed == used) && (MostKm is not { } most || car.KmDriven <= most) && FitsYears(car);

    /// <summary>A year is asked of used cars.</summary>
    public bool FitsYears(Vehicle car) =>
        !car.IsUsed || ((Years.IsEmpty || (car.Year is { } year && Years.Contains(year))) && (!HasYears || (car.Year is { } built && !(built < YearFrom) && !(built > YearTo))));

    public bool FitsFeatures(Vehicle car)
    {
        foreach (var feature in Features)
        {
            if (feature.In(car) is not { IsDenied: false }) return false;
        }

        return true;
    }

    public bool FitsBrand(Vehicle car) => Brands.IsEmpty || Brands.Contains(car.Brand, StringComparer.OrdinalIgnoreCase);

    private static int One(bool asked) => asked ? 1 : 0;

    private static ImmutableArray<FuelType> Fuel(ImmutableArray<string> words)
    {
        if (words.IsEmpty) return [];
        var fuels = ImmutableArray.CreateBuilder<FuelType>(words.Length);
        foreach (var word in words)
        {
            if (FuelOf(word) is var fuel and not FuelType.Unknown && !fuels.Contains(fuel)) fuels.Add(fuel);
        }

        return fuels.ToImmutable();
    }

    private static FuelType FuelOf(string word) => word switch
    {
        "petrol" => FuelType.Petrol,
        "diesel" => FuelType.Diesel,
        "cng" => FuelType.Cng,
        "electric" => FuelType.Electric,
        "hybrid" => FuelType.Hybrid,
        "lpg" => FuelType.Lpg,
        _ => FuelType.Unknown,
    };

    private static Transmission Gearbox(string? word) => word switch
    {
        "automatic" => Transmission.Automatic,
        "manual" => Transmission.Manual,
        _ => Transmission.Unknown,
    };
}

/// <summary>Colours as files write them ("Polar White") and people ask for them ("white").</summary>
internal static class Colours
{
    public static bool HasColour(this Vehicle car, string colour)
    {
        foreach (var listed in car.Colours)
        {
            if (listed.Contains(colour, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
