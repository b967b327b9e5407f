namespace Ampl.Money;

/// <summary>What somebody may borrow; money in rupees, rate in percent a year. Either the income or the instalment is known.</summary>
internal sealed record BorrowingTerms(decimal AnnualRatePercent, int Months)
{
    public decimal? MonthlyIncome { get; init; }

    /// <summary>Instalments of other loans, a month.</summary>
    public decimal ExistingEmis { get; init; }

    /// <summary>What the customer wants to pay a month, when they say so themselves.</summary>
    public decimal? Instalment { get; init; }
}

/// <summary>How much can be borrowed: by the share of income that lenders allow (FOIR), or by the instalment that suits.</summary>
internal static class Borrowing
{
    /// <summary>Nobody quotes a loan to the rupee; never more than the sum allows.</summary>
    private const decimal Step = 1000;

    /// <summary>What is left of the allowed share of the income for one more instalment; never below zero.</summary>
    public static decimal RoomForEmi(decimal monthlyIncome, decimal existingEmis, LendingPack practice) =>
        Math.Max(0, decimal.Floor((monthlyIncome * practice.IncomeSharePercent / 100) - existingEmis));

    /// <summary>The largest loan, in whole thousands, whose instalment is not above this one; zero when there is none.</summary>
    public static decimal LargestLoan(decimal emi, decimal annualRatePercent, int months)
    {
        if (emi <= 0) return 0;
        var perThousand = Emis.ReducingExactly(Step, annualRatePercent, months);
        return decimal.Floor(emi / perThousand) * Step;
    }
}
