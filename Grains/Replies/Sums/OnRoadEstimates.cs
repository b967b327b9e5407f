using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Money;
using Ampl.Questions;
using Ampl.Replies.Lookup;
using Ampl.Replies.Wording;

namespace Ampl.Replies.Sums;

/// <summary>What a car may cost on the road in the customer's state; it follows the dealer's own figure and never replaces it.</summary>
internal static class OnRoadEstimates
{
    private const int MostVariants = 5;

    public static void Write(Draft draft, OnRoadPriceQuestion question)
    {
        if (question.Cars.IsEmpty) return;
        if ((question.City ?? question.State) is not { } place)
        {
            AtHome(draft, question);
            return;
        }

        var told = false;
        foreach (var car in question.Cars)
        {
            if (question.State is not { } state) continue;
            if (question.City is { } city && IsPriced(draft, car, city)) return;
            told |= IsHome(draft, car, state) || (car.IsOne ? One(draft, car.Vehicles[0], state, place, question) : Model(draft, car, state, place, question));
        }

        if (!told) draft.Line(Phrase.OtherCity, (Slot.City, place));
    }

    /// <summary>Who names no place lives where the dealer is; of use for cars without an on-road figure of the dealer's own.</summary>
    private static void AtHome(Draft draft, OnRoadPriceQuestion question)
    {
        if (draft.Request.Dealership.Profile.State is not { Length: > 0 } state) return;
        foreach (var car in question.Cars)
        {
            if (IsHome(draft, car, state)) continue;
            _ = car.IsOne ? One(draft, car.Vehicles[0], state, state, question) : Model(draft, car, state, state, question);
        }
    }

    /// <summary>The list's own heading says that its figures hold there, or names no town and the dealer is at home there.</summary>
    private static bool IsPriced(Draft draft, CarChoice car, string city) =>
        car.Vehicles.All(vehicle => vehicle.OnRoadPrice is not null)
        && (car.Vehicles.All(vehicle => IsOneOf(city, vehicle.OnRoadIn)) || (car.Vehicles.All(vehicle => vehicle.OnRoadIn.Length == 0) && HomeTown.Is(city, draft.Knowledge)));

    /// <summary>A heading may name several towns: "On Road Rajkot/Jamnagar".</summary>
    private static bool IsOneOf(string city, string towns) =>
        towns.Length > 0 && $" {towns} ".Contains($" {city} ", StringComparison.OrdinalIgnoreCase);

    /// <summary>At home the dealer's own figures say all.</summary>
    private static bool IsHome(Draft draft, CarChoice car, string state) =>
        state.Equals(draft.Request.Dealership.Profile.State, StringComparison.OrdinalIgnoreCase)
        && car.Vehicles.All(vehicle => vehicle.OnRoadPrice is not null);

    private static bool One(Draft draft, Vehicle car, string state, string place, OnRoadPriceQuestion question)
    {
        if (draft.Money.OnRoadIn(state, car, draft.Today, question.ForCompany, question.OnLoan) is not { } estimate) return false;
        draft.Line(
            Phrase.OnRoadEstimate,
            (Slot.Car, car.FullName),
            (Slot.City, place),
            (Slot.Total, Rupees.Format(estimate.Total)),
            (Slot.Date, draft.Date(estimate.RulesFrom)));
        if (question.Cars.Length > 1) return true; // The items of several cars would fill the screen.
        foreach (var item in estimate.Items)
            draft.Bullet(draft.Words(Label(item.Part, car))).Append(": ").Append(Rupees.Format(item.Amount));
        return true;
    }

    private static bool Model(Draft draft, CarChoice car, string state, string place, OnRoadPriceQuestion question)
    {
        if (draft.Money.OnRoadIn(state, car.Cheapest, draft.Today, question.ForCompany, question.OnLoan) is not { } first) return false;
        draft.Line(Phrase.OnRoadEstimates, (Slot.Car, car.Model), (Slot.City, place), (Slot.Date, draft.Date(first.RulesFrom)));
        foreach (var vehicle in car.Vehicles.Take(MostVariants))
        {
            var estimate = draft.Money.OnRoadIn(state, vehicle, draft.Today, question.ForCompany, question.OnLoan);
            draft.Bullet(vehicle.Variant).Append(": ").Append(estimate is null ? draft.Words(Phrase.NotInData) : Rupees.Format(estimate.Total));
        }

        return true;
    }

    internal static Phrase Label(OnRoadPart part, Vehicle car) => part switch
    {
        OnRoadPart.ExShowroom => car.ExShowroomPrice is null ? Phrase.LabelListPrice : Phrase.LabelPrice,
        OnRoadPart.RoadTax => Phrase.LabelRoadTax,
        OnRoadPart.Registration => Phrase.LabelRegistration,
        OnRoadPart.Hypothecation => Phrase.LabelHypothecation,
        OnRoadPart.Insurance => Phrase.LabelInsurance,
        OnRoadPart.Fastag => Phrase.LabelFastag,
        OnRoadPart.Handling => Phrase.LabelHandling,
        _ => Phrase.LabelTcs,
    };
}
