using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;

namespace Ampl.Money;

/// <summary>Fees in rupees and rates in percent that are the same all over India.</summary>
internal sealed record NationalPack : IPack
{
    public DateOnly From { get; init; }
    public string Source { get; init => field = value ?? ""; } = "";
    public decimal Registration { get; init; }
    public decimal Fastag { get; init; }

    /// <summary>Noting the lender's claim in the registration; only when there is a loan.</summary>
    public decimal Hypothecation { get; init; }
    public decimal Handling { get; init; }

    /// <summary>Of the ex-showroom price, for the first year.</summary>
    public decimal InsurancePercent { get; init; }
    public decimal ElectricInsurancePercent { get; init; }
    public decimal TcsAbove { get; init; }
    public decimal TcsPercent { get; init; }
    public GstRates Gst { get; init => field = value ?? new(); } = new();
}

/// <summary>GST that the ex-showroom price contains, in percent; small cars pay less.</summary>
internal sealed record GstRates
{
    public decimal Electric { get; init; }
    public decimal Small { get; init; }
    public decimal Other { get; init; }
    public int SmallPetrolCc { get; init; }
    public int SmallDieselCc { get; init; }

    /// <summary>Parts of body types whose cars are up to four metres long: files have no column for length.</summary>
    public ImmutableArray<string> SmallTypes { get; init => field = value.IsDefault ? [] : value; } = [];

    public decimal For(TaxedCar car) =>
        car.Fuel == FuelType.Electric ? Electric : IsSmall(car) ? Small : Other;

    private bool IsSmall(TaxedCar car) =>
        car.EngineCc <= (car.Fuel == FuelType.Diesel ? SmallDieselCc : SmallPetrolCc)
        && SmallTypes.Any(type => car.Category.Contains(type, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Road tax of one state, paid once.</summary>
internal sealed record StatePack : IPack
{
    public string State { get; init => field = value ?? ""; } = "";
    public DateOnly From { get; init; }
    public string Source { get; init => field = value ?? ""; } = "";

    /// <summary>True where the tax is taken on the price before GST.</summary>
    public bool BeforeGst { get; init; }

    /// <summary>A company's rate, where it differs from a person's.</summary>
    public decimal? CompanyPercent { get; init; }
    public ImmutableArray<TaxTable> Tables { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Percent for a car of this price; null when no table is for its fuel.</summary>
    public decimal? PercentFor(TaxedCar car) => car.ForCompany && CompanyPercent is { } company
        ? company
        : Tables.FirstOrDefault(table => table.IsFor(car.Fuel))?.PercentFor(car.ExShowroom);
}

/// <summary>Slabs for some fuels; without fuels it is for all that no earlier table is for.</summary>
internal sealed record TaxTable
{
    public ImmutableArray<string> Fuels { get; init => field = value.IsDefault ? [] : value; } = [];
    public ImmutableArray<TaxSlab> Slabs { get; init => field = value.IsDefault ? [] : value; } = [];

    public bool IsFor(FuelType fuel) => Fuels.IsEmpty || Fuels.Contains(fuel.ToString(), StringComparer.OrdinalIgnoreCase);

    public decimal? PercentFor(decimal price) => Slabs.FirstOrDefault(slab => !(price > slab.UpTo))?.Percent;
}

/// <param name="UpTo">Highest ex-showroom price of the slab in rupees, itself included; null for the last one.</param>
internal sealed record TaxSlab(decimal? UpTo, decimal Percent);

/// <summary>How lenders commonly decide.</summary>
internal sealed record LendingPack : IPack
{
    public DateOnly From { get; init; }
    public string Source { get; init => field = value ?? ""; } = "";

    /// <summary>Share of the monthly income that all instalments together may take (FOIR), in percent.</summary>
    public decimal IncomeSharePercent { get; init; }

    /// <summary>Period assumed when the customer names none.</summary>
    public int Months { get; init; }
}
