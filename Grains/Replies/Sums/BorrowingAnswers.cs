using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Money;
using Ampl.Questions;
using Ampl.Replies.Showroom;
using Ampl.Replies.Lookup;
using Ampl.Replies.Wording;
using Ampl.Understanding;

namespace Ampl.Replies.Sums;

/// <summary>How much somebody may borrow, and how much they must pay down.</summary>
internal static class BorrowingAnswers
{
    private const int FewWords = 6;
    private const string UsualQuery = "loan eligibility income credit score";

    public static void Write(Draft draft, BorrowingQuestion question)
    {
        var practice = draft.Money.LendingOn(draft.Today);
        if (practice is null || question.Means is { MonthlyIncome: null, Instalment: null })
        {
            Conditions(draft, question);
            return;
        }

        var scheme = FinanceSchemes.Cheapest(draft, car: null);
        if ((question.Said.AnnualRatePercent ?? scheme?.InterestRate) is not { } rate)
        {
            draft.Line(Phrase.WhichYearlyRate);
            return;
        }

        var months = question.Said.Months ?? Math.Min(practice.Months, scheme?.MaxTenureMonths ?? practice.Months);
        Room(draft, question, new BorrowingTerms(rate, months), practice);
        draft.Say(Phrase.LenderDecides);
        Assumed(draft, question, scheme, months);
    }

    /// <summary>Who gets a loan as the dealer tells it, and what to say for a figure. "Can I get a loan?" has no word of that answer but the loan.</summary>
    private static void Conditions(Draft draft, BorrowingQuestion question)
    {
        if (InterestRates.TryWrite(draft, question.Query)) return;
        var isShort = question.Query.AsSpan().Count(' ') < FewWords;
        if (isShort ? !LookupAnswers.TryFaq(draft, UsualQuery) : !LookupAnswers.TryFaq(draft, question.Query)) LookupAnswers.TryFaq(draft, isShort ? question.Query : UsualQuery);
        draft.Line(Phrase.WhichIncome);
    }

    /// <summary>The least that the dealer's schemes ask for; without such a figure what the dealer wrote, if anything.</summary>
    public static void DownPayment(Draft draft, DownPaymentQuestion question)
    {
        var least = OfLender(draft, question) ?? FinanceSchemes.LeastDown(draft, question.Cars is [var only] ? only.Cheapest : null);
        if (least?.MinDownPaymentPercent is not { } percent)
        {
            LookupAnswers.Write(draft, new LookupQuestion(question.Query));
            return;
        }

        draft.Evidence.Cite(least);
        if (draft.Knowledge.Asking[Asking.NamesInterest].In(draft.Request.Message.Normalized)) InterestRates.Bullet(draft, least);
        draft.Line(Phrase.DownPaymentBy, (Slot.Percent, Rupees.Number(percent)), (Slot.Name, least.Name));
        foreach (var car in question.Cars) Down(draft, car.Cheapest, percent);
    }

    /// <summary>Of the lender named, or of the one pointed back at.</summary>
    private static FinanceScheme? OfLender(Draft draft, DownPaymentQuestion question)
    {
        var open = draft.Knowledge.Schemes.Where(scheme => scheme.MinDownPaymentPercent is not null && scheme.IsValid(draft.Today)).ToList();
        if (FinanceSchemes.Named(draft, question.Query, open) is [var named, ..]) return named;
        return GoingOn.PointsBack(draft.Request) && InterestRates.Told(draft) is { MinDownPaymentPercent: not null } told ? told : null;
    }

    private static void Down(Draft draft, Vehicle car, decimal percent)
    {
        draft.Evidence.Cite(car);
        if (!car.CanBeOrdered) AvailabilityAnswers.CannotBeHad(draft, new CarChoice(car.Model, [car], Whole: false));
        var (price, kind) = PriceBasis.Of(car);
        draft.Line(
            kind switch { PriceKind.OnRoad => Phrase.DownPaymentOnRoad, PriceKind.ExShowroom => Phrase.DownPaymentExShowroom, _ => Phrase.DownPaymentListPrice },
            (Slot.Car, car.FullName),
            (Slot.Percent, Rupees.Number(percent)),
            (Slot.Down, Rupees.Format(price * percent / 100)),
            (Slot.Price, Rupees.Format(price)),
            (Slot.Date, draft.Date(car.AsOn)));
    }

    private static void Room(Draft draft, BorrowingQuestion question, BorrowingTerms terms, LendingPack practice)
    {
        var means = question.Means;
        terms = means.MonthlyIncome is { } income
            ? terms with { MonthlyIncome = income, ExistingEmis = means.Instalment ?? 0 }
            : terms with { Instalment = means.Instalment };
        if (draft.Money.Borrow(terms, draft.Today) is not { } room) draft.Line(Phrase.StrangeTerms);
        else if (room.Loan == 0) draft.Line(Phrase.NoRoomForLoan);
        else if (terms.MonthlyIncome is null)
            draft.Line(Phrase.LoanByEmi, (Slot.Emi, Rupees.Format(room.Emi)), Rate(terms), Period(draft, terms), (Slot.Loan, Rupees.Format(room.Loan)));
        else
            ByIncome(draft, terms, room, practice);
    }

    private static void ByIncome(Draft draft, BorrowingTerms terms, BorrowingRoom room, LendingPack practice)
    {
        Filling income = (Slot.Income, Rupees.Format(terms.MonthlyIncome ?? 0));
        Filling percent = (Slot.Percent, Rupees.Number(practice.IncomeSharePercent));
        Filling emi = (Slot.Emi, Rupees.Format(room.Emi));
        if (terms.ExistingEmis > 0) draft.Line(Phrase.LoanByIncomeLess, income, (Slot.Down, Rupees.Format(terms.ExistingEmis)), percent, emi);
        else draft.Line(Phrase.LoanByIncome, income, percent, emi);
        draft.Say(Phrase.LoanUpTo, Rate(terms), Period(draft, terms), (Slot.Loan, Rupees.Format(room.Loan)));
    }

    private static void Assumed(Draft draft, BorrowingQuestion question, FinanceScheme? scheme, int months)
    {
        var items = new List<string>(2);
        if (question.Said.Months is null) items.Add(draft.Words(Phrase.AssumedPeriod, (Slot.Period, EmiAnswers.Period(draft, months))));
        if (question.Said.AnnualRatePercent is null && scheme is { InterestRate: { } rate })
        {
            items.Add(draft.Words(Phrase.AssumedRate, (Slot.Rate, Rupees.Number(rate)), (Slot.Name, scheme.Name)));
            draft.Evidence.Cite(scheme);
        }

        if (items.Count > 0) draft.Line(Phrase.Assumed, (Slot.Items, string.Join(", ", items)));
    }

    private static Filling Rate(BorrowingTerms terms) => (Slot.Rate, Rupees.Number(terms.AnnualRatePercent));

    private static Filling Period(Draft draft, BorrowingTerms terms) => (Slot.Period, EmiAnswers.Period(draft, terms.Months));
}
