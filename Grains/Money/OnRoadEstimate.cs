using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;

namespace Ampl.Money;

/// <summary>A car as the tax office sees it; price in rupees with GST, before any discount of the dealer.</summary>
/// <param name="OnLoan">A lender's claim is noted in the registration, for a fee.</param>
internal sealed record TaxedCar(decimal ExShowroom, FuelType Fuel, string Category = "", int? EngineCc = null, bool ForCompany = false, bool OnLoan = false)
{
    public static TaxedCar Of(Vehicle car, bool forCompany, bool onLoan) =>
        new(car.ExShowroomPrice ?? car.Price, car.FuelType, car.Category, car.EngineCc, forCompany, onLoan);
}

internal enum OnRoadPart
{
    ExShowroom,
    RoadTax,
    Registration,
    Hypothecation,
    Insurance,
    Fastag,
    Handling,
    Tcs,
}

/// <summary>One line of a build-up, in whole rupees.</summary>
internal readonly record struct OnRoadItem(OnRoadPart Part, decimal Amount);

/// <summary>What a car may cost on the road in a state: an estimate by public rules, never the dealer's figure.</summary>
/// <param name="RulesFrom">The day from which the youngest of the rules applies.</param>
internal sealed record OnRoadEstimate(string State, ImmutableArray<OnRoadItem> Items, DateOnly RulesFrom)
{
    public decimal Total => Items.Sum(item => item.Amount);

    /// <summary>Null when no rules for this state, fuel and day are known.</summary>
    public static OnRoadEstimate? For(TaxedCar car, string state, MoneyRules rules, DateOnly day)
    {
        if (rules.NationalOn(day) is not { } national || rules.StateOn(state, day) is not { } pack) return null;
        if (pack.PercentFor(car) is not { } percent) return null;
        var taxed = pack.BeforeGst ? car.ExShowroom / (1 + (national.Gst.For(car) / 100)) : car.ExShowroom;
        var insured = car.Fuel == FuelType.Electric ? national.ElectricInsurancePercent : national.InsurancePercent;
        ImmutableArray<OnRoadItem> items =
        [
            new(OnRoadPart.ExShowroom, car.ExShowroom),
            new(OnRoadPart.RoadTax, Share(taxed, percent)),
            new(OnRoadPart.Registration, national.Registration),
            new(OnRoadPart.Hypothecation, car.OnLoan ? national.Hypothecation : 0),
            new(OnRoadPart.Insurance, Share(car.ExShowroom, insured)),
            new(OnRoadPart.Fastag, national.Fastag),
            new(OnRoadPart.Handling, national.Handling),
            new(OnRoadPart.Tcs, Tcs.On(car.ExShowroom, national)),
        ];
        return new(pack.State, items.RemoveAll(item => item.Amount == 0), pack.From > national.From ? pack.From : national.From);
    }

    private static decimal Share(decimal of, decimal percent) => decimal.Round(of * percent / 100, 0, MidpointRounding.AwayFromZero);
}

/// <summary>Tax collected at source: on the whole price once it exceeds the limit, on nothing up to it.</summary>
internal static class Tcs
{
    public static decimal On(decimal price, NationalPack rules) =>
        price > rules.TcsAbove ? decimal.Round(price * rules.TcsPercent / 100, 0, MidpointRounding.AwayFromZero) : 0;
}
