using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;

namespace Ampl.Questions;

/// <summary>A car that is talked about: one variant, some, or all variants of a model, cheapest first and never none.</summary>
internal sealed record CarChoice(string Model, ImmutableArray<Vehicle> Vehicles, bool Whole)
{
    /// <summary>What was asked of the model but is not built or not sold, as "Creta in CNG"; then all its variants are answered for.</summary>
    public CarCriteria? Missing { get; init; }

    public Vehicle Cheapest => FirstToOrder() ?? Vehicles[0];
    public bool IsOne => Vehicles.Length == 1;
    public string Name => IsOne ? Vehicles[0].FullName : Model;
    public bool CanBeOrdered => FirstToOrder() is not null;

    public static CarChoice WholeModel(ImmutableArray<Vehicle> variants) => new(variants[0].Model, variants, Whole: true);

    private Vehicle? FirstToOrder()
    {
        foreach (var vehicle in Vehicles)
        {
            if (vehicle.CanBeOrdered) return vehicle;
        }

        return null;
    }
}
