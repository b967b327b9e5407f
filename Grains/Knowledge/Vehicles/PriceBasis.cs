namespace Ampl.Knowledge.Vehicles;

/// <summary>What a price in a dealer's list means.</summary>
internal enum PriceKind : byte
{
    /// <summary>The list has one price column and does not say which price it means.</summary>
    Listed,
    ExShowroom,
    OnRoad,
}

/// <summary>The price that a loan, a down payment or an exchange is reckoned from: the most complete one that the list has.</summary>
internal readonly record struct PriceBasis(decimal Amount, PriceKind Kind)
{
    public static PriceBasis Of(Vehicle car) =>
        car.OnRoadPrice is { } onRoad ? new(onRoad, PriceKind.OnRoad)
        : car.ExShowroomPrice is { } exShowroom ? new(exShowroom, PriceKind.ExShowroom)
        : new(car.Price, PriceKind.Listed);
}
