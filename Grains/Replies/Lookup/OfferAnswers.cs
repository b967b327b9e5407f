using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Money;
using Ampl.Questions;
using Ampl.Replies.Showroom;
using Ampl.Replies.Sums;
using Ampl.Replies.Wording;

namespace Ampl.Replies.Lookup;

/// <summary>Offers that hold today, and never a discount of our own making.</summary>
internal static class OfferAnswers
{
    private const int MostShown = 5;

    /// <summary>An answer that covers so much is all that was asked for: "what do I get if I refer a friend?"</summary>
    private const double AnswersAll = 0.5;

    public static void Write(Draft draft, OffersQuestion question)
    {
        if (question.Cars.IsEmpty && question.Named.IsEmpty && LookupAnswers.TryBeyond(draft, PlainWords.OfOffers, onlyFaqs: true) && draft.Evidence.LastScore >= AnswersAll) return;
        if (question.Named.IsEmpty && !question.Occasions.IsEmpty) draft.Line(Phrase.NoOffersFor, (Slot.Car, string.Join(", ", question.Occasions.Select(Title))));
        if (question.Cars.IsEmpty && question.Named.IsEmpty && question.Brands.IsEmpty && LookupAnswers.FindEnded(draft) is { } ended)
        {
            NotValid(draft, ended);
            draft.Line(Phrase.DiscountBy, (Slot.Contact, draft.Contact));
            return;
        }

        var named = question.Named.Where(offer => offer.IsValid(draft.Today)).ToList();
        if (question.Cars.IsEmpty) List(draft, named.Count > 0 ? named : OfCondition(OfBrands(draft, question.Brands), question.Used), cars: question.Brands.IsEmpty || named.Count > 0 ? null : string.Join(", ", question.Brands));
        foreach (var alike in question.Cars.Select(car => (Car: car, Offers: Valid(draft).FindAll(offer => IsFor(offer, car, draft)))).GroupBy(pair => string.Join('\n', pair.Offers.Select(offer => offer.Id)), StringComparer.Ordinal))
        {
            var (cars, valid) = (alike.Select(pair => pair.Car).ToList(), alike.First().Offers);
            List(draft, valid, string.Join(", ", cars.Select(car => car.Model)), cars);
            if (!question.Named.IsEmpty || (valid.Count > 0 && !question.AsksOfEarlier)) continue;
            foreach (var car in cars) WhenElse(draft, car);
        }

        foreach (var offer in question.Named) NotValid(draft, offer);
        draft.Line(Phrase.DiscountBy, (Slot.Contact, draft.Contact));
    }

    /// <summary>"gudi padwa" as it is written in a sentence.</summary>
    private static string Title(string occasion) => string.Join(' ', occasion.Split(' ').Select(FeatureAnswers.Capital));

    /// <summary>Of one kind, for whichever car; nothing is said when there is none.</summary>
    public static void OfKind(Draft draft, DiscountType kind, ImmutableArray<CarChoice> cars)
    {
        var told = draft.Knowledge.Offers.Where(offer => offer.DiscountType == kind && offer.IsValid(draft.Today)).ToList();
        var ofCars = told.FindAll(offer => cars.Any(car => IsFor(offer, car, draft)));
        foreach (var offer in ofCars.Count > 0 ? ofCars : told) Bullet(draft, offer, cars);
        foreach (var car in cars.Where(_ => told.Count > 0 && ofCars.Count == 0)) draft.Line(Phrase.NoOffersFor, (Slot.Car, car.Model));
    }

    public static void Bullet(Draft draft, Offer offer) => Bullet(draft, offer, []);

    private static void Bullet(Draft draft, Offer offer, IReadOnlyList<CarChoice> cars)
    {
        draft.Evidence.Cite(offer);
        draft.Bullet(offer.Title);
        if (Value(draft, offer) is { } value) draft.Append(": ").Append(value);
        else if (Told(draft, offer, cars) is { Length: > 0 } text) draft.Append(": ").Append(text.TrimEnd('.', ' '));
        if (offer.Condition.Length > 0 && !draft.EndsWith(offer.Condition)) draft.Append(" (").Append(draft.Safe(offer.Condition)).Append(")");
        if (offer.ValidUntil is { } until && !offer.IsProse) draft.Append(", ").Append(draft.Words(Phrase.Until, (Slot.Date, draft.Date(until))));
    }

    /// <summary>What an offer without a figure of its own gives, in the dealer's words and on one line.</summary>
    private static string Told(Draft draft, Offer offer, IReadOnlyList<CarChoice>? cars = null) =>
        Excerpt.Of(OfferRows.For(cars ?? [], draft.Safe(offer.Text)), draft.Request.Message.Normalized).ReplaceLineEndings(" ");

    /// <param name="cars">Names of the cars that these are for; null for all offers there are.</param>
    private static void List(Draft draft, List<Offer> offers, string? cars, IReadOnlyList<CarChoice>? choices = null)
    {
        if (offers.Count == 0)
        {
            if (cars is null) draft.Line(Phrase.NoOffers);
            else draft.Line(Phrase.NoOffersFor, (Slot.Car, cars));
            return;
        }

        if (cars is null) draft.Line(Phrase.OffersToday);
        else draft.Line(Phrase.OffersFor, (Slot.Car, cars));
        foreach (var offer in offers.Take(MostShown)) Bullet(draft, offer, choices ?? []);
        if (offers.Count > MostShown) draft.Line(Phrase.AndMore, (Slot.Count, Rupees.Number(offers.Count - MostShown)));
    }

    /// <summary>For a car without an offer: when the last one for it ended, and when the next begins.</summary>
    private static void WhenElse(Draft draft, CarChoice car)
    {
        var made = draft.Knowledge.Offers.Where(offer => !offer.ApplicableModels.IsEmpty && IsFor(offer, car, draft)).ToList();
        if (made.Where(offer => offer.ValidUntil < draft.Today).MaxBy(offer => offer.ValidUntil) is { } last) NotValid(draft, last);
        if (made.Where(offer => offer.ValidFrom > draft.Today).MinBy(offer => offer.ValidFrom) is { } next) NotValid(draft, next);
    }

    /// <summary>False for an offer that holds, of which nothing is said.</summary>
    public static bool TryNotValid(Draft draft, Offer offer)
    {
        if (offer.IsValid(draft.Today)) return false;
        NotValid(draft, offer);
        return true;
    }

    /// <summary>Of an offer that is over it is told when it ended and no figure; one to come is quoted with the day on which it begins.</summary>
    private static void NotValid(Draft draft, Offer offer)
    {
        if (offer.IsValid(draft.Today)) return;
        draft.Evidence.Cite(offer);
        if (offer.ValidUntil < draft.Today) draft.Line(Phrase.OfferEnded, (Slot.Name, offer.Title), (Slot.Date, draft.Date(offer.ValidUntil.Value)));
        else if (offer.ValidFrom is { } from)
        {
            draft.Line(Phrase.OfferNotBegun, (Slot.Name, offer.Title), (Slot.Date, draft.Date(from)));
            if (offer.DiscountValue is null && Told(draft, offer) is { Length: > 0 } text) LookupAnswers.QuoteText(draft, text);
        }
    }

    private static List<Offer> OfBrands(Draft draft, ImmutableArray<string> brands) => brands.IsEmpty
        ? Valid(draft)
        : [.. brands.SelectMany(brand => draft.Knowledge.Vehicles.OfBrand(brand)).GroupBy(car => car.Model).Select(model => CarChoice.WholeModel([.. model]))
            .SelectMany(car => Valid(draft).Where(offer => IsFor(offer, car, draft))).DistinctBy(offer => offer.Id)];

    /// <summary>All of them where none is for used cars alone.</summary>
    private static List<Offer> OfCondition(List<Offer> offers, bool? used) =>
        used is { } wanted && offers.Exists(offer => offer.IsForUsed) ? offers.FindAll(offer => offer.IsForUsed == wanted) : offers;

    private static List<Offer> Valid(Draft draft) => [.. draft.Knowledge.Offers.Where(offer => offer.IsValid(draft.Today))];

    /// <summary>A used car of a name that is sold new as well has offers of its own, and none of the new one's.</summary>
    private static bool IsFor(Offer offer, CarChoice car, Draft draft)
    {
        if (offer.IsForUsed && !car.Vehicles.Any(vehicle => vehicle.IsUsed)) return false;
        if (!offer.IsForUsed && !offer.ApplicableModels.IsEmpty && draft.Knowledge.Vehicles.MixesUsedAndNew && car.Vehicles.All(vehicle => vehicle.IsUsed)) return false;
        return ModelNames.Apply(offer.ApplicableModels, car.Model);
    }

    private static string? Value(Draft draft, Offer offer) => (offer.DiscountType, offer.DiscountValue) switch
    {
        (_, null or 0) => null,
        (DiscountType.Percentage, { } percent) => draft.Words(Phrase.DiscountPercent, (Slot.Percent, Rupees.Number(percent))),
        (DiscountType.Flat, { } price) => draft.Words(Phrase.DiscountFlat, (Slot.Price, Rupees.Format(price))),
        (DiscountType.Exchange, { } price) => draft.Words(Phrase.DiscountExchange, (Slot.Price, Rupees.Format(price))),
        _ => null,
    };
}
