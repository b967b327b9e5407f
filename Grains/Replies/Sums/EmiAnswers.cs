using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Money;
using Ampl.Questions;
using Ampl.Replies.Lookup;
using Ampl.Replies.Showroom;
using Ampl.Replies.Wording;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Replies.Sums;

/// <summary>Instalments from the customer's terms; what is missing is assumed, and said to be.</summary>
internal static class EmiAnswers
{
    private const int YearsFrom = 24;

    public static void Write(Draft draft, EmiQuestion question)
    {
        var offer = new LoanOffer(draft, question);
        if (offer.Principal is not { } principal)
        {
            draft.Line(Phrase.WhichLoan);
            return;
        }

        if (offer.Car is { } car) Car(draft, offer, car, principal);
        if (principal <= 0) return;
        if (offer.Rate is not { } rate)
        {
            draft.Line(Phrase.WhichRate, (Slot.Loan, Rupees.Format(principal)));
            return;
        }

        Loan(draft, new Loan(principal, rate, offer.Months, question.RateKind), offer);
    }

    private static void Car(Draft draft, LoanOffer offer, Vehicle car, decimal principal)
    {
        draft.Evidence.Cite(car);
        if (!car.CanBeOrdered) AvailabilityAnswers.CannotBeHad(draft, new CarChoice(car.Model, [car], Whole: false));
        if (principal <= 0)
        {
            draft.Line(Phrase.NoLoanNeeded, (Slot.Car, car.FullName));
            return;
        }

        draft.Line(
            PriceBasis.Of(car).Kind switch { PriceKind.OnRoad => Phrase.LoanOnRoad, PriceKind.ExShowroom => Phrase.LoanExShowroom, _ => Phrase.LoanListPrice },
            (Slot.Car, car.FullName),
            (Slot.Price, Rupees.Format(offer.CarPrice)),
            (Slot.Date, draft.Date(car.AsOn)),
            (Slot.Down, Rupees.Format(offer.DownPayment)),
            (Slot.Loan, Rupees.Format(principal)));
    }

    private static void Loan(Draft draft, Loan loan, LoanOffer offer)
    {
        if (!loan.IsSensible)
        {
            draft.Line(Phrase.StrangeTerms);
            return;
        }

        draft.Line(
            Phrase.EmiIs,
            (Slot.Loan, Rupees.Format(loan.Principal)),
            (Slot.Rate, Rupees.Number(loan.AnnualRatePercent)),
            (Slot.Period, Period(draft, loan.Months)),
            (Slot.Emi, Rupees.Format(loan.Emi)));
        if (loan.Kind == RateKind.Flat) draft.Say(Phrase.FlatRate, (Slot.Rate, Rupees.Number(loan.EffectiveRatePercent)));
        draft.Say(Phrase.LoanCosts, (Slot.Interest, Rupees.Format(loan.Interest)), (Slot.Total, Rupees.Format(loan.TotalPaid)));
        if (offer.Assumed(draft) is { Count: > 0 } assumed) draft.Line(Phrase.Assumed, (Slot.Items, string.Join(", ", assumed)));
        if (offer.UsedScheme is { } scheme) draft.Evidence.Cite(scheme);
        else LookupAnswers.CiteRate(draft, loan.AnnualRatePercent);
    }

    /// <summary>Whole years from two on, months otherwise.</summary>
    public static string Period(Draft draft, int months) =>
        months >= YearsFrom && months % 12 == 0
            ? draft.Words(Phrase.Years, (Slot.Count, Rupees.Number(months / 12)))
            : draft.Words(Phrase.Months, (Slot.Count, Rupees.Number(months)));
}

/// <summary>The terms of a loan as far as they can be told from the customer, the car and the dealer's schemes.</summary>
internal sealed class LoanOffer
{
    private readonly LoanTerms _said;
    private readonly LoanAssumptions _usual = LoanAssumptions.Usual;

    public LoanOffer(Draft draft, EmiQuestion question)
    {
        _said = question.Said;
        Car = _said.Principal is null && question.Cars is [var first, ..] ? first.Cheapest : null;
        Scheme = FinanceSchemes.Asked(draft, Car, IsUsed(draft)) ?? ToldLast(draft) ?? FinanceSchemes.Cheapest(draft, Car);
        DownPercent = _said.DownPercent ?? Math.Max(_usual.DownPaymentPercent, Scheme?.MinDownPaymentPercent ?? 0);
        Months = _said.Months ?? Math.Min(_usual.Months, Scheme?.MaxTenureMonths ?? _usual.Months);
    }

    public Vehicle? Car { get; }
    public int Months { get; }
    public decimal? Rate => _said.AnnualRatePercent ?? Scheme?.InterestRate;
    public FinanceScheme? UsedScheme => _said.AnnualRatePercent is null ? Scheme : null;
    public decimal CarPrice => Car is null ? 0 : PriceBasis.Of(Car).Amount;
    public decimal DownPayment => _said.DownPayment ?? decimal.Round(CarPrice * DownPercent / 100, 0, MidpointRounding.AwayFromZero);
    public decimal? Principal => _said.Principal ?? (Car is null ? null : CarPrice - DownPayment);
    private FinanceScheme? Scheme { get; }
    private decimal DownPercent { get; }

    /// <summary>Who asks for an instalment right after a lender's rate means that lender.</summary>
    private static FinanceScheme? ToldLast(Draft draft) =>
        draft.Request.Message.Entities.ModelsMentioned.IsEmpty && InterestRates.Told(draft) is { InterestRate: not null } told && told.IsValid(draft.Today) ? told : null;

    private bool IsUsed(Draft draft) =>
        Car?.IsUsed ?? (draft.Knowledge.Asking[Asking.UsedCar].In(draft.Request.Message.Normalized) && !draft.Knowledge.Asking[Asking.NewCar].In(draft.Request.Message.Normalized));

    public List<string> Assumed(Draft draft)
    {
        var items = new List<string>(3);
        if (Car is not null && _said is { DownPayment: null, DownPercent: null }) items.Add(draft.Words(Phrase.AssumedDown, (Slot.Percent, Rupees.Number(DownPercent))));
        if (_said.Months is null) items.Add(draft.Words(Phrase.AssumedPeriod, (Slot.Period, EmiAnswers.Period(draft, Months))));
        if (UsedScheme is { InterestRate: { } rate } scheme)
            items.Add(draft.Words(Phrase.AssumedRate, (Slot.Rate, Rupees.Number(rate)), (Slot.Name, scheme.Name)));
        return items;
    }
}

/// <summary>Whether an offer or scheme made for some models is open to one.</summary>
internal static class ModelNames
{
    /// <summary>An empty list is open to all; with no car in sight only such a list applies.</summary>
    public static bool Apply(IReadOnlyCollection<string> applicable, string? model) =>
        applicable.Count == 0 || (model is not null && applicable.Any(name => IsFor(name, model)));

    /// <summary>"Creta" is meant for "Hyundai Creta" and "C Class" for "Mercedes-Benz C-Class", but "Nexon" is not for "Nexon EV": the ends must meet.</summary>
    private static bool IsFor(string name, string model)
    {
        var (longer, shorter) = name.Length > model.Length ? (WordReader.WordsOf(name), WordReader.WordsOf(model)) : (WordReader.WordsOf(model), WordReader.WordsOf(name));
        return shorter.Length > 0 && shorter.Length <= longer.Length && longer.AsSpan()[^shorter.Length..].SequenceEqual(shorter.AsSpan());
    }
}
