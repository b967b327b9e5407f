using Ampl.Conversations;
using Ampl.Knowledge.Vehicles;
using Ampl.Money;

namespace Ampl.Knowledge;

/// <summary>The first words of a source, for people to recognise it by.</summary>
internal static class SourcePreview
{
    private const int Length = 150;
    private const string Ellipsis = "...";

    public static string Cut(string text) =>
        text.Length <= Length ? text : string.Concat(text.AsSpan(0, Length - Ellipsis.Length), Ellipsis);

    public static SourceView Of(Vehicle car) =>
        new(car.Id, car.Source, KnowledgeNamespace.Inventory.Wire(), 1, Cut($"{car.FullName}: {Prices(car)}. {car.Category}, {car.FuelText}, {car.TransmissionText}. {car.Description}"));

    private static string Prices(Vehicle car)
    {
        var price = Rupees.Format(car.ExShowroomPrice ?? car.Price);
        return car.OnRoadPrice is { } onRoad ? $"{price}, on-road {Rupees.Format(onRoad)}" : price;
    }
}
