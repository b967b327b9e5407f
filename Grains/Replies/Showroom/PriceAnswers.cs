using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Money;
using Ampl.Questions;
using Ampl.Replies.Sums;
using Ampl.Replies.Wording;

namespace Ampl.Replies.Showroom;

/// <summary>Prices as the dealer's file states them, always with their date.</summary>
internal static class PriceAnswers
{
    private const int MostVariants = 5;

    public static void Price(Draft draft, ImmutableArray<CarChoice> cars)
    {
        foreach (var car in cars)
        {
            if (car.IsOne) One(draft, car.Vehicles[0]);
            else Range(draft, car);
            StockNote(draft, car);
        }
    }

    public static void OnRoad(Draft draft, OnRoadPriceQuestion question)
    {
        question = question with { Cars = [.. question.Cars.Select(NewOnes)] };
        foreach (var car in question.Cars)
        {
            if (!car.Vehicles.Any(vehicle => vehicle.OnRoadPrice is not null)) NoOnRoad(draft, car);
            else if (car.IsOne) OneOnRoad(draft, car.Vehicles[0]);
            else OnRoadRange(draft, car);
            StockNote(draft, car);
        }

        OnRoadEstimates.Write(draft, question);
    }

    /// <summary>"₹11,99,000 ex-showroom, ₹13,56,000 on-road", for one line of a list.</summary>
    public static string Short(Draft draft, Vehicle car)
    {
        var price = Rupees.Format(car.ExShowroomPrice ?? car.Price);
        var text = car.ExShowroomPrice is null ? price : draft.Words(Phrase.ShortExShowroom, (Slot.Price, price));
        return car.OnRoadPrice is { } onRoad ? $"{text}, {draft.Words(Phrase.ShortOnRoad, (Slot.Price, Rupees.Format(onRoad)))}" : text;
    }

    /// <summary>The oldest date of the lot: no figure among them is newer than said.</summary>
    public static DateOnly AsOn(IEnumerable<Vehicle> cars) => cars.Min(car => car.AsOn);

    /// <summary>A file with one price column does not say which price it means, and neither do we.</summary>
    public static bool IsExShowroom(IEnumerable<Vehicle> cars) => cars.All(car => car.ExShowroomPrice is not null);

    /// <summary>A used car is on the road already: what comes on top of its price is asked of the new ones.</summary>
    private static CarChoice NewOnes(CarChoice car) =>
        car.Vehicles.RemoveAll(vehicle => vehicle.IsUsed) is { IsEmpty: false } made && made.Length < car.Vehicles.Length ? car with { Vehicles = made } : car;

    private static void One(Draft draft, Vehicle car)
    {
        draft.Evidence.Cite(car);
        var (name, date) = (car.FullName, draft.Date(car.AsOn));
        if (car is { ExShowroomPrice: { } ex, OnRoadPrice: { } onRoad })
            draft.Line(Phrase.BothPrices, (Slot.Car, name), (Slot.Price, Rupees.Format(ex)), (Slot.OnRoad, Rupees.Format(onRoad)), (Slot.Date, date));
        else if (car.ExShowroomPrice is { } only)
            draft.Line(Phrase.ExShowroom, (Slot.Car, name), (Slot.Price, Rupees.Format(only)), (Slot.Date, date));
        else
            draft.Line(Phrase.ListPrice, (Slot.Car, name), (Slot.Price, Rupees.Format(car.Price)), (Slot.Date, date));
        if (car.IsUsed && AttributeText.OfUsed(car, draft) is { Length: > 0 } facts) draft.Bullet(facts);
    }

    /// <summary>", used, 2021 model, 38,400 km": what nobody buys a used car without; nothing for a new one.</summary>
    public static string UsedFacts(Draft draft, Vehicle car) =>
        car.IsUsed ? string.Concat(new[] { draft.Words(Phrase.Used), AttributeText.OfUsed(car, draft) }.Where(part => part.Length > 0).Select(part => $", {part}")) : "";

    private static void OneOnRoad(Draft draft, Vehicle car)
    {
        draft.Evidence.Cite(car);
        draft.Line(Phrase.OnRoadIs, (Slot.Car, car.FullName), (Slot.Price, Rupees.Format(car.OnRoadPrice ?? 0)), (Slot.Date, draft.Date(car.AsOn)));
    }

    private static void NoOnRoad(Draft draft, CarChoice car)
    {
        draft.Known = false;
        draft.Line(Phrase.OnRoadUnknown, (Slot.Car, car.Name), (Slot.Contact, draft.Contact));
        Price(draft, [car]);
    }

    private static void Range(Draft draft, CarChoice car)
    {
        var prices = car.Vehicles.Select(vehicle => vehicle.ExShowroomPrice ?? vehicle.Price);
        Head(draft, IsExShowroom(car.Vehicles) ? Phrase.ExShowroomRange : Phrase.PriceRange, car, prices);
        Variants(draft, car, vehicle => Short(draft, vehicle));
    }

    private static void OnRoadRange(Draft draft, CarChoice car)
    {
        Head(draft, Phrase.OnRoadRange, car, car.Vehicles.Where(vehicle => vehicle.OnRoadPrice is not null).Select(vehicle => vehicle.OnRoadPrice!.Value));
        Variants(draft, car, vehicle => vehicle.OnRoadPrice is { } price ? Rupees.Format(price) : draft.Words(Phrase.NotInData));
    }

    private static void Head(Draft draft, Phrase phrase, CarChoice car, IEnumerable<decimal> prices)
    {
        draft.Evidence.Cite(car.Vehicles);
        draft.Line(
            phrase,
            (Slot.Car, car.Model),
            (Slot.Low, Rupees.Format(prices.Min())),
            (Slot.High, Rupees.Format(prices.Max())),
            (Slot.Date, draft.Date(AsOn(car.Vehicles))));
    }

    private static void Variants(Draft draft, CarChoice car, Func<Vehicle, string> price)
    {
        foreach (var vehicle in car.Vehicles.Take(MostVariants))
        {
            draft.Bullet(vehicle.Variant).Append(": ").Append(price(vehicle));
            draft.Append(UsedFacts(draft, vehicle));
            if (StockWord(draft, vehicle) is { } word) draft.Append(" (").Append(word).Append(")");
        }

        if (car.Vehicles.Length > MostVariants)
            draft.Line(Phrase.AndMore, (Slot.Count, Rupees.Number(car.Vehicles.Length - MostVariants)));
    }

    private static string? StockWord(Draft draft, Vehicle car) => car.Availability switch
    {
        Availability.SoldOut => draft.Words(Phrase.SoldOutShort),
        Availability.ComingSoon => draft.Words(Phrase.ComingSoonShort),
        Availability.OnOrder => draft.Words(Phrase.OnOrderShort),
        Availability.Reserved => draft.Words(Phrase.ReservedShort),
        _ => null,
    };

    /// <summary>A price must not make anybody believe that the car can be had.</summary>
    private static void StockNote(Draft draft, CarChoice car)
    {
        if (!car.CanBeOrdered) AvailabilityAnswers.CannotBeHad(draft, car);
    }
}
