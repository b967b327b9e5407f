using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Money;
using Ampl.Questions;
using Ampl.Replies.Lookup;
using Ampl.Replies.Wording;
using Ampl.Understanding;

namespace Ampl.Replies.Showroom;

/// <summary>Whether a car can be had, and in which colours.</summary>
internal static class AvailabilityAnswers
{
    private const int MostUsed = 3;

    public static void Write(Draft draft, AvailabilityQuestion question)
    {
        foreach (var car in question.Cars)
        {
            draft.Evidence.Cite(car.Vehicles);
            if (IsGoneNew(car))
            {
                CannotBeHad(draft, car with { Vehicles = car.Vehicles.RemoveAll(vehicle => vehicle.IsUsed) });
                Used(draft, Ready(car));
                continue;
            }

            if (!car.CanBeOrdered)
            {
                CannotBeHad(draft, car);
                StockTalk.InsteadOf(draft, car.Vehicles[0]);
                continue;
            }

            CanBeHad(draft, car);
            Outlets(draft, car);
            if (question.Colour is { } colour) Colour(draft, car, colour);
        }
    }

    /// <summary>Once in a reply, however many of its answers are about the car.</summary>
    public static void CannotBeHad(Draft draft, CarChoice car)
    {
        var phrase = car.Vehicles.All(vehicle => vehicle.Availability == Availability.ComingSoon) ? Phrase.ComingSoon
            : car.Vehicles.Any(vehicle => vehicle.Availability == Availability.Reserved) ? Phrase.Reserved
            : car.Vehicles.All(vehicle => vehicle.IsUsed) ? Phrase.Sold
            : Phrase.SoldOut;
        var sentence = draft.Words(phrase, (Slot.Car, car.Name));
        if (draft.Text.Contains(sentence, StringComparison.Ordinal)) return;
        draft.Quote(sentence);
        draft.Evidence.Cite(car.Vehicles);
        foreach (var arrival in car.Vehicles.SelectMany(vehicle => VehicleDetails.Arrivals(draft.Safe(vehicle.Description))).Distinct())
            LookupAnswers.QuoteText(draft, arrival.TrimEnd('.') + ".");
        Waiting(draft, car);
    }

    /// <summary>Who does not ask for a used car must not take the one that is there for the new one that is not.</summary>
    private static bool IsGoneNew(CarChoice car) =>
        car.CanBeOrdered && car.Vehicles.Any(vehicle => !vehicle.IsUsed) && car.Vehicles.All(vehicle => vehicle.IsUsed || !vehicle.CanBeOrdered);

    private static void Used(Draft draft, ImmutableArray<Vehicle> cars)
    {
        foreach (var used in cars.Where(vehicle => vehicle.IsUsed).Take(MostUsed)) draft.Bullet(used.FullName).Append(": ").Append(PriceAnswers.Short(draft, used)).Append(PriceAnswers.UsedFacts(draft, used));
    }

    /// <summary>Said of itself where only a few are left.</summary>
    public static void IfScarce(Draft draft, CarChoice car)
    {
        if (car.CanBeOrdered && IsScarce(Ready(car))) draft.Line(Phrase.Limited, (Slot.Car, car.Name));
    }

    private static ImmutableArray<Vehicle> Ready(CarChoice car) => car.Vehicles.RemoveAll(vehicle => !vehicle.CanBeOrdered);

    private static bool IsScarce(ImmutableArray<Vehicle> ready) => ready.All(vehicle => vehicle.Availability == Availability.Limited);

    private static void CanBeHad(Draft draft, CarChoice car)
    {
        var ready = Ready(car);
        draft.Line(ready.All(vehicle => vehicle.Availability == Availability.OnOrder) ? Phrase.OnOrder : IsScarce(ready) ? Phrase.Limited : Phrase.Available, (Slot.Car, car.Name));
        if (!car.IsOne && ready.All(vehicle => vehicle.Variant.Length > 0))
            draft.Line(Phrase.AvailableVariants, (Slot.Items, string.Join(", ", ready.Select(vehicle => vehicle.Variant))));
        Used(draft, ready);
        Waiting(draft, car);
        if (draft.Knowledge.Asking[Asking.HowMany].In(draft.Request.Message.Normalized)) Units(draft, ready);
    }

    /// <summary>How many of each, where the list counts them.</summary>
    private static void Units(Draft draft, ImmutableArray<Vehicle> ready)
    {
        foreach (var vehicle in ready)
        {
            if (vehicle.Units is > 0 and { } units) draft.Line(Phrase.UnitsInStock, (Slot.Car, vehicle.FullName), (Slot.Count, Rupees.Number(units)));
        }
    }

    /// <summary>How long who orders one waits, where the list says so.</summary>
    private static void Waiting(Draft draft, CarChoice car)
    {
        foreach (var vehicle in car.Vehicles.Where(vehicle => vehicle.Availability is Availability.OnOrder or Availability.ComingSoon))
        {
            if (WaitingText.Of(vehicle, draft) is { } period) draft.Line(Phrase.WaitingIs, (Slot.Car, vehicle.FullName), (Slot.Period, period));
        }
    }

    /// <summary>Where it can be looked at, for each version that stands elsewhere.</summary>
    private static void Outlets(Draft draft, CarChoice car)
    {
        var places = Ready(car).Where(vehicle => !vehicle.Outlets.IsEmpty).GroupBy(vehicle => string.Join(", ", vehicle.Outlets), StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var place in places)
        {
            var names = string.Join(", ", place.Select(vehicle => vehicle.FullName));
            draft.Line(Phrase.SeenAt, (Slot.Car, places.Count == 1 ? car.Name : names), (Slot.Items, place.Key));
        }
    }

    public static void Colour(Draft draft, CarChoice car, string colour)
    {
        var listed = car.Vehicles.SelectMany(vehicle => vehicle.Colours).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var match = listed.Find(name => name.Contains(colour, StringComparison.OrdinalIgnoreCase));
        draft.Line(match is null ? Phrase.ColourNotListed : Phrase.ColourListed, (Slot.Car, car.Name), (Slot.Colour, match ?? colour));
        if (match is null && listed.Count > 0) draft.Say(Phrase.ColoursAre, (Slot.Car, car.Name), (Slot.Colours, string.Join(", ", listed)));
    }
}
