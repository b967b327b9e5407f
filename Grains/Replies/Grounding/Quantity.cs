using Ampl.Knowledge.Vehicles;

namespace Ampl.Replies.Grounding;

internal enum QuantityUnit : byte
{
    None,
    Rupees,
    Percent,
    Months,
    Mileage,
    Kilometres,
    Engine,
    Power,
    Torque,
    Seats,
}

/// <summary>Which of a car's two prices a sum is said to be.</summary>
internal enum PriceKind : byte
{
    Any,
    ExShowroom,
    OnRoad,
}

/// <summary>A number as a text states it; money in rupees, spans of time in months.</summary>
/// <param name="At">Where its digits begin in the text.</param>
internal readonly record struct Quantity(decimal Value, QuantityUnit Unit, PriceKind Price, int At);

/// <summary>A number that may be told, and of which model; null when it belongs to no particular one.</summary>
/// <param name="Quoted">From a document's prose, which may tell of sums but not what a car of the inventory costs.</param>
internal readonly record struct GroundedQuantity(string? Model, Quantity Quantity, bool Quoted)
{
    /// <summary>True when a text's number says no more than this fact does.</summary>
    public bool Supports(Quantity told) =>
        Quantity.Value == told.Value
        && (Quantity.Unit == told.Unit || told.Unit == QuantityUnit.None || (Quantity.Unit == QuantityUnit.None && told.Unit > QuantityUnit.Percent))
        && (told.Price == PriceKind.Any || Quantity.Price == PriceKind.Any || told.Price == Quantity.Price);
}
