using System.Collections.Immutable;
using Ampl.Questions;
using Ampl.Replies.Lookup;
using Ampl.Replies.Wording;

namespace Ampl.Replies.Showroom;

/// <summary>A car was named and little else: what it is, what it costs, whether it can be had.</summary>
internal static class OverviewAnswers
{
    /// <summary>Who names a car and little else is told about the car, unless an answer covers most of what was said.</summary>
    private const double AboutTheCar = 0.5;

    private static readonly ImmutableArray<CarAttribute> Shown =
        [CarAttribute.Category, CarAttribute.Fuel, CarAttribute.Transmission, CarAttribute.Seats, CarAttribute.Mileage];

    public static void Write(Draft draft, OverviewQuestion question)
    {
        var asksMore = !question.Buying && !question.IsVersion && !CarMention.IsName(draft.Request.Message.Text, question.Cars, draft.Knowledge.Vehicles);
        if (asksMore && LookupAnswers.TryFaq(draft, draft.Request.Message.Text, least: AboutTheCar)) return;
        if (asksMore && !CarMention.IsAll(draft.Request.Message.Text, question.Cars, draft.Knowledge)) AskedMore(draft, question.Cars[0]);
        PriceAnswers.Price(draft, question.Cars);
        foreach (var car in question.Cars) AvailabilityAnswers.IfScarce(draft, car);
        foreach (var car in question.Cars)
        {
            foreach (var attribute in Shown)
            {
                if (SpecificationAnswers.IsTold(draft, car, attribute)) SpecificationAnswers.Bullet(draft, car, attribute);
            }
        }

        if (draft.Request.Message.Entities.ColorPreference is { } colour && question.Cars is [var one]) AvailabilityAnswers.Colour(draft, one, colour);
        if (question.Buying) draft.Line(Phrase.NextStep, (Slot.Contact, draft.Contact));
    }

    private static void AskedMore(Draft draft, CarChoice car)
    {
        draft.Known = false;
        draft.Line(Phrase.UnknownAbout, (Slot.Car, car.Name), (Slot.Contact, draft.Contact));
    }
}
