using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Money;
using Ampl.Questions;
using Ampl.Replies.Showroom;
using Ampl.Replies.Lookup;
using Ampl.Replies.Wording;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Replies.Sums;

/// <summary>Giving an old car for a new one: what the dealer wrote about it, and what is left to pay.</summary>
internal static class ExchangeAnswers
{
    private const int MostVariants = 5;

    /// <summary>An answer about old cars need share little more with who asks about one.</summary>
    private const double AboutExchange = 0.2;

    /// <summary>
    /// The value of an old car is for a person to say, who has seen it. A value that the customer names is taken as theirs;
    /// a bonus is told beside it and not deducted, since its conditions are in the dealer's words.
    /// </summary>
    public static void Write(Draft draft, ExchangeQuestion question)
    {
        if (AsksHowItGoes(draft, question.Query) && LookupAnswers.Search(draft, question.Query, NamespaceRoute.Of(KnowledgeNamespace.Faq, KnowledgeNamespace.Sales)).FirstOrDefault(hit => hit.Score >= SearchIndex.KnownScore && IsOfExchange(hit.Passage, draft)) is { } told && LookupAnswers.Tell(draft, told)) return;
        if (!LookupAnswers.TryFaq(draft, question.Query, least: AboutExchange, fits: faq => draft.Knowledge.Asking[Asking.OldCar].In(PhraseList.Normal($"{faq.Question} {faq.Category} {string.Join(' ', faq.Tags)}"))))
        {
            if (!LookupAnswers.TryProse(draft, question.Query, KnowledgeNamespace.Sales) && draft.Knowledge.Search.Asked(question.Query) != 0) GoingOn.TryTopic(draft, question.Query, QuestionKind.Exchange);
        }

        OfferAnswers.OfKind(draft, DiscountType.Exchange, question.Cars);
        var isLeft = false;
        if (question.Worth is { } worth)
        {
            foreach (var car in question.Cars) isLeft |= LeftToPay(draft, car, worth);
        }

        if (!isLeft && (draft.Request.Flow != QuestionKind.Exchange || draft.Knowledge.Asking[Asking.HowMuch].In(draft.Request.Message.Normalized))) draft.Line(Phrase.ExchangeValue, (Slot.Contact, draft.Contact));
    }

    /// <summary>The papers to bring, how long a valuation takes: asked of the exchange, and not what the old car fetches.</summary>
    private static bool AsksHowItGoes(Draft draft, string query) =>
        PhraseList.Normal(query) is var asked && (draft.Knowledge.Asking[Asking.Papers].In(asked) || draft.Knowledge.Asking[Asking.HowLong].In(asked));

    private static bool IsOfExchange(Passage passage, Draft draft) =>
        passage.Kind is RecordKind.Faq or RecordKind.Passage && draft.Knowledge.Asking[Asking.Exchanging].In(PhraseList.Normal($"{passage.Title} {passage.Text}"));

    /// <summary>False when the old car would pay for every variant, which is no sum that a customer meant.</summary>
    private static bool LeftToPay(Draft draft, CarChoice car, decimal worth)
    {
        if (!car.CanBeOrdered)
        {
            AvailabilityAnswers.CannotBeHad(draft, car);
            return true;
        }

        var told = false;
        foreach (var vehicle in car.Vehicles.Where(vehicle => vehicle.CanBeOrdered).Take(MostVariants))
        {
            if (MoneyDesk.AfterExchange(PriceBasis.Of(vehicle).Amount, worth) is not { } left) continue;
            if (!told) draft.Line(Phrase.ExchangeLeft, (Slot.Price, Rupees.Format(worth)), (Slot.Car, car.Model), (Slot.Date, draft.Date(PriceAnswers.AsOn(car.Vehicles))));
            told = true;
            draft.Evidence.Cite(vehicle);
            draft.Bullet(vehicle.Variant).Append(": ").Append(Basis(draft, vehicle)).Append(" − ").Append(Rupees.Format(worth)).Append(" = ").Append(Rupees.Format(left));
        }

        if (told) draft.Line(Phrase.ExchangeByInspection, (Slot.Contact, draft.Contact));
        return told;
    }

    private static string Basis(Draft draft, Vehicle car)
    {
        var basis = PriceBasis.Of(car);
        var price = Rupees.Format(basis.Amount);
        return basis.Kind switch
        {
            PriceKind.OnRoad => draft.Words(Phrase.ShortOnRoad, (Slot.Price, price)),
            PriceKind.ExShowroom => draft.Words(Phrase.ShortExShowroom, (Slot.Price, price)),
            _ => price,
        };
    }
}
