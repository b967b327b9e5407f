namespace Ampl.Money;

/// <summary>What is assumed of a loan when the customer names a car and nothing more; always told as an assumption.</summary>
internal sealed record LoanAssumptions
{
    public static readonly LoanAssumptions Usual = new();

    public decimal DownPaymentPercent { get; init; } = 20;
    public int Months { get; init; } = 60;
}
