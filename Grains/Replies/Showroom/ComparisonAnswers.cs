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
        var values = cars.Select(car => Value(draft, car, attribute)).ToList();
        if (values.TrueForAll(value => value is null)) return;
        var told = cars.Select((car, i) => $"{Short(car, cars)} {values[i] ?? draft.Words(Phrase.NotInData)}");
        var label = attribute == CarAttribute.Price && !PriceAnswers.IsExShowroom(cars.SelectMany(car => car.Vehicles))
            ? draft.Words(Phrase.LabelListPrice)
            : AttributeText.Label(attribute, draft);
        draft.Bullet(label).Append(": ").Append(string.Join(" | ", told));
    }

    /// <summary>Variants of one model are told apart by their trim, everything else by the model.</summary>
    private static string Short(CarChoice car, ImmutableArray<CarChoice> cars) =>
        car.IsOne && cars.All(other => other.Model == car.Model) ? car.Vehicles[0].Variant : car.Model;

    private static string? Value(Draft draft, CarChoice car, CarAttribute attribute)
    {
        var values = car.Vehicles.Select(vehicle => AttributeText.Of(vehicle, attribute, draft)).OfType<string>().Distinct().ToList();
        return values switch
        {
            [] => null,
            [var one] => one,
            _ when attribute == CarAttribute.Price => Range(car.Vehicles.Select(vehicle => vehicle.ExShowroomPrice ?? vehicle.Price)),
            _ when attribute == CarAttribute.OnRoadPrice => Range(car.Vehicles.Select(vehicle => vehicle.OnRoadPrice).OfType<decimal>()),
            _ => string.Join(", ", values.SelectMany(value => value.Split(", ")).Distinct(StringComparer.Ordinal)),
        };
    }

    private static string Range(IEnumerable<decimal> prices) => $"{Rupees.Format(prices.Min())} – {Rupees.Format(prices.Max())}";

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
