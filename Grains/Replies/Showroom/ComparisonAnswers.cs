using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Money;
using Ampl.Questions;
using Ampl.Replies.Wording;

namespace Ampl.Replies.Showroom;

/// <summary>Cars side by side, and only such verdicts as the figures allow.</summary>
internal static class ComparisonAnswers
{
    private static readonly ImmutableArray<CarAttribute> Usual =
    [
        CarAttribute.Price, CarAttribute.OnRoadPrice, CarAttribute.Fuel, CarAttribute.Transmission,
        CarAttribute.Mileage, CarAttribute.Engine, CarAttribute.Power, CarAttribute.Seats,
    ];

    public static void Write(Draft draft, ComparisonQuestion question)
    {
        if (question.Cars.Length < 2)
        {
            draft.Line(Phrase.WhichTwo, (Slot.Cars, StockTalk.Examples(draft, [])));
            return;
        }

        var cars = question.Cars;
        foreach (var car in cars) draft.Evidence.Cite(car.Vehicles);
        draft.Line(Phrase.SideBySide, (Slot.Cars, draft.Join([.. cars.Select(car => car.Name)])));
        foreach (var attribute in question.Attributes.IsEmpty ? Usual : question.Attributes) Bullet(draft, cars, attribute);
        var ofPrices = Tells(question, CarAttribute.Price) || Tells(question, CarAttribute.OnRoadPrice);
        if (ofPrices) draft.Line(Phrase.PricesAsOn, (Slot.Date, draft.Date(PriceAnswers.AsOn(cars.SelectMany(car => car.Vehicles)))));
        Verdicts(draft, cars, ofPrices, Tells(question, CarAttribute.Mileage), question.Attributes.IsEmpty || Tells(question, CarAttribute.KmDriven));
        foreach (var car in cars.Where(car => !car.CanBeOrdered)) AvailabilityAnswers.CannotBeHad(draft, car);
    }

    private static void Bullet(Draft draft, ImmutableArray<CarChoice> cars, CarAttribute attribute)
    {
        var values = new string?[cars.Length];
        for (var i = 0; i < values.Length; i++) values[i] = Value(draft, cars[i], attribute);
        if (Array.TrueForAll(values, value => value is null)) return;
        var isListPrice = attribute == CarAttribute.Price && !PriceAnswers.IsExShowroom(cars.SelectMany(car => car.Vehicles));
        draft.Bullet(isListPrice ? draft.Words(Phrase.LabelListPrice) : AttributeText.Label(attribute, draft)).Append(": ");
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0) draft.Append(" | ");
            draft.Append(Short(cars[i], cars)).Append(" ").Append(values[i] ?? draft.Words(Phrase.NotInData));
        }
    }

    /// <summary>Variants of one model are told apart by their trim, everything else by the model.</summary>
    private static string Short(CarChoice car, ImmutableArray<CarChoice> cars) =>
        car.IsOne && cars.All(other => other.Model == car.Model) ? car.Vehicles[0].Variant : car.Model;

    private static string? Value(Draft draft, CarChoice car, CarAttribute attribute)
    {
        if (car.IsOne) return AttributeText.Of(car.Vehicles[0], attribute, draft);
        if (attribute is CarAttribute.Price or CarAttribute.OnRoadPrice) return PriceRange(car, attribute);
        var values = new List<string>(car.Vehicles.Length);
        foreach (var vehicle in car.Vehicles)
        {
            if (AttributeText.Of(vehicle, attribute, draft) is { } value && !values.Contains(value)) values.Add(value);
        }

        return values switch
        {
            [] => null,
            [var one] => one,
            _ => string.Join(", ", values.SelectMany(value => value.Split(", ")).Distinct(StringComparer.Ordinal)),
        };
    }

    private static string? PriceRange(CarChoice car, CarAttribute attribute)
    {
        (decimal? low, decimal? high) = (null, null);
        foreach (var vehicle in car.Vehicles)
        {
            if ((attribute == CarAttribute.Price ? vehicle.ExShowroomPrice ?? vehicle.Price : vehicle.OnRoadPrice) is not { } price) continue;
            if (low is null || price < low) low = price;
            if (high is null || price > high) high = price;
        }

        if (low is not { } least || high is not { } most) return null;
        return least == most ? Rupees.Format(least) : $"{Rupees.Format(least)} – {Rupees.Format(most)}";
    }

    /// <summary>Who asks for the seats of each is told of seats alone.</summary>
    private static bool Tells(ComparisonQuestion question, CarAttribute attribute) =>
        question.Attributes.IsEmpty ? Usual.Contains(attribute) : question.Attributes.Contains(attribute);

    private static void Verdicts(Draft draft, ImmutableArray<CarChoice> cars, bool ofPrices, bool ofMileage, bool ofKm)
    {
        if (cars is not [{ IsOne: true } a, { IsOne: true } b]) return;
        var (one, other) = (a.Vehicles[0], b.Vehicles[0]);
        if (ofPrices && one.Price != other.Price)
        {
            var cheaper = one.Price < other.Price ? one : other;
            draft.Say(Phrase.CostsLess, (Slot.Car, cheaper.FullName), (Slot.Difference, Rupees.Format(decimal.Abs(one.Price - other.Price))));
        }

        if (ofKm && one.KmDriven is { } run && other.KmDriven is { } otherRun && run != otherRun) draft.Say(Phrase.HasRunLess, (Slot.Car, (run < otherRun ? one : other).FullName));
        if (ofMileage && one.FuelType != FuelType.Cng && other.FuelType != FuelType.Cng && !one.IsElectric && !other.IsElectric && one.MileageKmpl != other.MileageKmpl
            && one.MileageKmpl is { } first && other.MileageKmpl is { } second)
        {
            draft.Say(Phrase.BetterMileage, (Slot.Car, (first > second ? one : other).FullName));
        }
    }
}
