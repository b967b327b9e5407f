using System.Collections.Immutable;

namespace Ampl.Knowledge.Vehicles;

/// <summary>One row of the dealer's inventory; prices are rupees, and unknown figures stay null rather than zero.</summary>
internal sealed record Vehicle
{
    /// <summary>md5 of "model:variant:year" (API.md 6), so that a re-read row keeps its id.</summary>
    public string Id { get; init; } = "";
    public string Brand { get; init; } = "";

    /// <summary>The name to show, brand included: "Hyundai Creta".</summary>
    public string Model { get; init; } = "";
    public string Variant { get; init; } = "";
    public decimal Price { get; init; }
    public decimal? ExShowroomPrice { get; init; }

    /// <summary>The dealer's own figure; authoritative for its home state, so nobody recomputes it.</summary>
    public decimal? OnRoadPrice { get; init; }

    /// <summary>The town that the list names over its on-road prices; empty where it names none.</summary>
    public string OnRoadIn { get; init; } = "";
    public string Category { get; init; } = "";

    /// <summary>As the market knows the model, where the file does not say; see <see cref="BodyTypes"/>.</summary>
    public string KnownBody { get; init; } = "";
    public string BodyType => Category.Length > 0 ? Category : KnownBody;
    public FuelType FuelType { get; init; }
    public Transmission Transmission { get; init; }

    /// <summary>The file's own words ("e-CVT", "mild hybrid petrol"), for specification answers.</summary>
    public string FuelText { get; init; } = "";
    public string TransmissionText { get; init; } = "";
    public int? EngineCc { get; init; }
    public decimal? PowerHp { get; init; }
    public decimal? TorqueNm { get; init; }
    public decimal? MileageKmpl { get; init; }
    public int? SeatingCapacity { get; init; }
    public ImmutableArray<string> Colours { get; init; } = [];
    public int? Year { get; init; }

    /// <summary>Where it stands, for a dealer with several showrooms.</summary>
    public ImmutableArray<string> Outlets { get; init; } = [];

    /// <summary>What a used car has run, and how many people have owned it.</summary>
    public int? KmDriven { get; init; }
    public int? Owners { get; init; }

    /// <summary>False as well where the list does not say.</summary>
    public bool IsUsed { get; init; }
    public Availability Availability { get; init; }

    /// <summary>How many stand ready, where the list counts them.</summary>
    public int? Units { get; init; }
    public ImmutableArray<string> Features { get; init; } = [];
    public string Description { get; init; } = "";
    public string Source { get; init; } = "";

    /// <summary>The day the price list was last changed; every price told to a customer carries it.</summary>
    public DateOnly AsOn { get; init; }

    /// <summary>A variant that repeats the model's last word says it once: "Mercedes-Benz GLE 300d".</summary>
    public string FullName => Variant.Length == 0 ? Model : RepeatsModel ? $"{Model}{Variant[LastWord.Length..]}" : $"{Model} {Variant}";
    public bool IsElectric => FuelType == FuelType.Electric;
    public bool CanBeOrdered => Availability is Availability.Available or Availability.Limited or Availability.OnOrder;

    private ReadOnlySpan<char> LastWord => Model.AsSpan(Model.LastIndexOf(' ') + 1);

    private bool RepeatsModel =>
        Variant.Length > LastWord.Length && Variant[LastWord.Length] == ' ' && Variant.AsSpan().StartsWith(LastWord, StringComparison.OrdinalIgnoreCase);
}

internal enum Availability : byte
{
    Available,
    Limited,
    SoldOut,
    ComingSoon,

    /// <summary>Made or brought for whoever books it.</summary>
    OnOrder,

    /// <summary>Kept for another customer, who may yet let it go.</summary>
    Reserved,
}

internal enum FuelType : byte
{
    Unknown,
    Petrol,
    Diesel,
    Cng,
    Electric,
    Hybrid,
    Lpg,
}

internal enum Transmission : byte
{
    Unknown,
    Manual,
    Automatic,
}
