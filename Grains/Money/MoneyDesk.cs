using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;

namespace Ampl.Money;

/// <summary>
/// The sums a salesperson works out, as plain functions of their arguments: the composer writes from them, and a language
/// model may call them as tools. Money in rupees, rates in percent a year; null where the rules know nothing.
/// </summary>
internal sealed class MoneyDesk(MoneyRules rules)
{
    public static readonly MoneyDesk WithoutRules = new(MoneyRules.None);

    public LendingPack? LendingOn(DateOnly day) => rules.LendingOn(day);

    public NationalPack? NationalOn(DateOnly day) => rules.NationalOn(day);

    /// <summary>Null for terms that no lender has.</summary>
    public static decimal? Emi(decimal principal, decimal annualRatePercent, int months, RateKind kind = RateKind.Reducing) =>
        new Loan(principal, annualRatePercent, months, kind) is { IsSensible: true } loan ? loan.Emi : null;

    /// <summary>What is left to pay once an old car's value is taken off a price; null when that is nothing.</summary>
    public static decimal? AfterExchange(decimal price, decimal worth) => worth > 0 && worth < price ? price - worth : null;

    /// <summary>Tax collected at source on a price; zero up to the limit.</summary>
    public decimal? TcsOn(decimal price, DateOnly day) => rules.NationalOn(day) is { } national ? Tcs.On(price, national) : null;

    /// <summary>An estimate for a state other than the dealer's; the inventory's own figure stays the authoritative one.</summary>
    public OnRoadEstimate? OnRoadIn(string state, Vehicle car, DateOnly day, bool forCompany = false, bool onLoan = false) =>
        OnRoadEstimate.For(TaxedCar.Of(car, forCompany, onLoan), state, rules, day);

    /// <summary>The instalment and the loan that an income, or the instalment itself, allows.</summary>
    public BorrowingRoom? Borrow(BorrowingTerms terms, DateOnly day)
    {
        if (rules.LendingOn(day) is not { } practice || !new Loan(1, terms.AnnualRatePercent, terms.Months).IsSensible) return null;
        var emi = terms.Instalment
            ?? (terms.MonthlyIncome is { } income ? Borrowing.RoomForEmi(income, terms.ExistingEmis, practice) : null as decimal?);
        return emi is { } room ? new(room, Borrowing.LargestLoan(room, terms.AnnualRatePercent, terms.Months)) : null;
    }
}

/// <param name="Emi">Highest instalment a month.</param>
/// <param name="Loan">Largest loan with it, in whole thousands.</param>
internal sealed record BorrowingRoom(decimal Emi, decimal Loan);
