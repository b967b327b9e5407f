namespace Ampl.Money;

/// <summary>How a lender charges interest: on what is still owed, or on the whole sum throughout.</summary>
internal enum RateKind
{
    Reducing,
    Flat,
}

/// <summary>A loan with all its terms known; money in rupees, rate in percent a year.</summary>
internal sealed record Loan(decimal Principal, decimal AnnualRatePercent, int Months, RateKind Kind = RateKind.Reducing)
{
    public const int LongestMonths = 360;
    public const decimal HighestRatePercent = 100m;

    /// <summary>False for terms no lender has, which would only produce nonsense figures.</summary>
    public bool IsSensible =>
        Principal is > 0 and <= Rupees.Largest
        && AnnualRatePercent is >= 0 and <= HighestRatePercent
        && Months is > 0 and <= LongestMonths;

    /// <summary>The monthly instalment to the paisa; shown to the rupee.</summary>
    public decimal Emi => Kind == RateKind.Flat
        ? Emis.Flat(Principal, AnnualRatePercent, Months)
        : Emis.Reducing(Principal, AnnualRatePercent, Months);

    public decimal TotalPaid => Emi * Months;
    public decimal Interest => TotalPaid - Principal;

    /// <summary>The reducing rate that costs the same, so that a flat offer can be compared.</summary>
    public decimal EffectiveRatePercent => Kind == RateKind.Reducing
        ? AnnualRatePercent
        : Emis.ReducingRateFor(Principal, Emi, Months);
}
