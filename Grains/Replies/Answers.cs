using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Questions;
using Ampl.Replies.Showroom;
using Ampl.Replies.Lookup;
using Ampl.Replies.Sums;
using Ampl.Replies.Wording;

namespace Ampl.Replies;

/// <summary>Sends each question to the one who can answer it.</summary>
internal static class Answers
{
    public static void Write(Draft draft, Question question)
    {
        foreach (var car in question.Cars) MissingVersion(draft, car);
        switch (question)
        {
            case PriceQuestion price: PriceAnswers.Price(draft, price.Cars); break;
            case OnRoadPriceQuestion onRoad: PriceAnswers.OnRoad(draft, onRoad); break;
            case AvailabilityQuestion availability: AvailabilityAnswers.Write(draft, availability); break;
            case TcsQuestion tcs: TcsAnswers.Write(draft, tcs); break;
            case BorrowingQuestion borrowing: BorrowingAnswers.Write(draft, borrowing); break;
            case DownPaymentQuestion down: BorrowingAnswers.DownPayment(draft, down); break;
            case EmiQuestion emi: EmiAnswers.Write(draft, emi); break;
            case SpecificationQuestion specification: SpecificationAnswers.Write(draft, specification); break;
            case DetailQuestion detail: DetailAnswers.Write(draft, detail); break;
            case OverviewQuestion overview: OverviewAnswers.Write(draft, overview); break;
            case ComparisonQuestion comparison: ComparisonAnswers.Write(draft, comparison); break;
            case FilterQuestion filter: FilterAnswers.Write(draft, filter); break;
            case OffersQuestion offers: OfferAnswers.Write(draft, offers); break;
            case InsuranceQuestion insurance: InsuranceAnswers.Write(draft, insurance); break;
            case ExchangeQuestion exchange: ExchangeAnswers.Write(draft, exchange); break;
            case TestDriveQuestion drive: TestDriveAnswers.Write(draft, drive); break;
            case LookupQuestion lookup: LookupAnswers.Write(draft, lookup); break;
            case GoingOnQuestion more: GoingOn.TellMore(draft, more); break;
            case WhichCarQuestion which: WhichCar(draft, which); break;
            case NotSoldQuestion notSold: StockTalk.NotSold(draft, notSold); break;
            default: SocialAnswers.Write(draft, question.Kind); break;
        }
    }

    /// <summary>What is asked after may be no car ("is there parking?", "cost of anti-rust coating?"), and be written about.</summary>
    private static void WhichCar(Draft draft, WhichCarQuestion question)
    {
        if (question.Asked == QuestionKind.Price && InterestRates.TryOfLender(draft)) return;
        if (question.Asked is QuestionKind.Availability or QuestionKind.Price && LookupAnswers.TryBeyond(draft, PlainWords.OfPrices, onlyFaqs: false, query: null, KnowledgeNamespace.Insurance, KnowledgeNamespace.Sales)) return;
        if (GoingOn.TryTopic(draft, draft.Request.Message.Text) || UsualAnswers.Try(draft)) return;
        draft.Line(Phrase.WhichModel, (Slot.Cars, StockTalk.Examples(draft, [])));
    }

    private static void MissingVersion(Draft draft, CarChoice car)
    {
        if (car.Missing is { } wish)
            draft.Line(Phrase.NoSuchVersion, (Slot.Car, car.Model), (Slot.Criteria, CriteriaText.Of(wish, draft)));
    }
}
