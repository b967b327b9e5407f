using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Questions;
using Ampl.Retrieval;

namespace Ampl.Replies;

/// <summary>A car was named and little else: what it is, what it costs, whether it can be had.</summary>
internal static class OverviewAnswers
{
    /// <summary>Below this share the question holds words that the car's record does not answer ("ground clearance").</summary>
    private const double Covered = 0.6;

    private static readonly ImmutableArray<CarAttribute> Shown =
        [CarAttribute.Category, CarAttribute.Fuel, CarAttribute.Transmission, CarAttribute.Seats, CarAttribute.Mileage];

    public static void Write(Draft draft, OverviewQuestion question)
    {
        if (!question.Buying && LookupAnswers.TryFaq(draft, draft.Request.Message.Text)) return;
        if (!question.Buying && IsMoreThanAName(draft, question.Cars)) AskedMore(draft, question.Cars[0]);
        PriceAnswers.Price(draft, question.Cars);
        foreach (var car in question.Cars)
        {
            foreach (var attribute in Shown) Bullet(draft, car, attribute);
        }

        if (question.Buying) draft.Line(Phrase.NextStep, (Slot.Contact, draft.Contact));
    }

    private static void Bullet(Draft draft, CarChoice car, CarAttribute attribute)
    {
        if (car.Vehicles.Any(vehicle => AttributeText.Of(vehicle, attribute, draft) is not null))
            SpecificationAnswers.Bullet(draft, car, attribute);
    }

    private static bool IsMoreThanAName(Draft draft, ImmutableArray<CarChoice> cars)
    {
        var found = draft.Knowledge.Search.Search(draft.Request.Message.Text, NamespaceRoute.Of(KnowledgeNamespace.Inventory), 3);
        foreach (var hit in found)
        {
            if (hit.Score >= Covered && cars.Any(car => car.Vehicles.Any(vehicle => vehicle.Id == hit.Passage.RecordId))) return false;
        }

        return found.Count > 0;
    }

    private static void AskedMore(Draft draft, CarChoice car)
    {
        draft.Known = false;
        draft.Line(Phrase.UnknownAbout, (Slot.Car, car.Name), (Slot.Contact, draft.Contact));
    }
}
