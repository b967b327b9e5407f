using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Money;
using Ampl.Questions;
using Ampl.Replies.Lookup;
using Ampl.Replies.Wording;

namespace Ampl.Replies.Showroom;

/// <summary>Cars in stock that fit a wish, or the nearest when none does.</summary>
internal static class FilterAnswers
{
    private const int MostShown = CarFocus.Most;

    /// <summary>Who wants to buy and names nothing wanted may have asked something that an answer covers.</summary>
    private const double SaysMoreThanAWish = 0.7;

    public static void Write(Draft draft, FilterQuestion question)
    {
        if (question is { Buying: true, OfOne: false, Wish.IsEmpty: true } && LookupAnswers.TryFaq(draft, draft.Request.Message.Text, least: SaysMoreThanAWish)) return;
        if (question.IsVague && LookupAnswers.TryBeyond(draft, PlainWords.OfWishes, onlyFaqs: false, query: null, KnowledgeNamespace.Insurance, KnowledgeNamespace.Sales)) return;
        if (question.Wish is { Features.IsEmpty: false, Count: 1 } && Equipped(draft, question.Wish)) return;
        var found = CarSearch.Find(question.Wish, question.Order, draft.Knowledge.Vehicles);
        if (found.IsEmpty)
        {
            NoneFound(draft, question.Wish);
        }
        else
        {
            if (question.Wish.IsEmpty) draft.Line(Phrase.InStock);
            else draft.Line(Phrase.Found, (Slot.Criteria, CriteriaText.Of(question.Wish, draft)));
            List(draft, found, question.Order, question.OfOne);
            if (question.Wish is { Brands.IsEmpty: false, Count: 1 }) NotYet(draft, question.Wish);
        }

        if (question.Buying) draft.Say(Phrase.NextStep, (Slot.Contact, draft.Contact));
    }

    /// <summary>Equipment alone: what the dealer wrote about it; and where no list names it nobody knows, which is no "we have none".</summary>
    private static bool Equipped(Draft draft, CarCriteria wish)
    {
        if (LookupAnswers.TryFaq(draft, draft.Request.Message.Text, least: SaysMoreThanAWish)) return true;
        if (draft.Knowledge.Vehicles.All.Any(wish.FitsFeatures)) return false;
        draft.Known = false;
        draft.Line(Phrase.FeatureInNoList, (Slot.Feature, CriteriaText.Of(wish, draft)));
        draft.Line(Phrase.AskToBeSure, (Slot.Contact, draft.Contact));
        return true;
    }

    /// <summary>Who asks what there is of a brand hears of its other models as well, and that they cannot be had today.</summary>
    private static void NotYet(Draft draft, CarCriteria wish)
    {
        foreach (var model in draft.Knowledge.Vehicles.All.Where(wish.FitsBrand).GroupBy(car => car.Model).Where(model => !model.Any(car => car.CanBeOrdered)))
            AvailabilityAnswers.CannotBeHad(draft, CarChoice.WholeModel([.. model]));
    }

    private static void NoneFound(Draft draft, CarCriteria wish)
    {
        draft.Line(Phrase.NoneFound, (Slot.Criteria, CriteriaText.Of(wish, draft)));
        var nearest = CarSearch.Nearest(wish, draft.Knowledge.Vehicles);
        if (nearest.IsEmpty) return;
        draft.Line(Phrase.Nearest);
        List(draft, nearest, CarOrder.CheapestFirst);
    }

    private static void List(Draft draft, ImmutableArray<Vehicle> cars, CarOrder order, bool ofOne = false)
    {
        ImmutableArray<Vehicle> shown = cars.Length > MostShown ? cars[..MostShown] : cars;
        draft.Evidence.Cite(shown);
        foreach (var car in shown)
        {
            draft.Bullet(car.FullName).Append(": ").Append(PriceAnswers.Short(draft, car));
            if (car.IsUsed && AttributeText.OfUsed(car, draft) is { Length: > 0 } used) draft.Append(", ").Append(used);
            if (order == CarOrder.BestMileageFirst && AttributeText.Of(car, CarAttribute.Mileage, draft) is { } mileage) draft.Append(", ").Append(mileage);
        }

        if (cars.Length > shown.Length) draft.Line(Phrase.AndMore, (Slot.Count, Rupees.Number(cars.Length - shown.Length)));
        draft.Line(Phrase.PricesAsOn, (Slot.Date, draft.Date(PriceAnswers.AsOn(shown))));
        draft.Focus = [.. shown.Take(ofOne ? 1 : shown.Length).Select(car => new CarChoice(car.Model, [car], Whole: false))];
    }
}
