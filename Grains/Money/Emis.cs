namespace Ampl.Money;

/// <summary>Instalments in exact decimals: a float's last digit would sooner or later be a rupee on somebody's screen.</summary>
internal static class Emis
{
    private const int RateSteps = 40;

    /// <summary>P·i·(1+i)^n / ((1+i)^n − 1), with i the monthly rate.</summary>
    public static decimal Reducing(decimal principal, decimal annualRatePercent, int months) =>
        ToPaisa(ReducingExactly(principal, annualRatePercent, months));

    /// <summary>The same before rounding, for sums that go on from it.</summary>
    public static decimal ReducingExactly(decimal principal, decimal annualRatePercent, int months)
    {
        if (annualRatePercent == 0) return principal / months;
        var monthly = annualRatePercent / 1200m;
        var growth = Power(1 + monthly, months);
        return principal * monthly * growth / (growth - 1);
    }

    public static decimal Flat(decimal principal, decimal annualRatePercent, int months) =>
        ToPaisa((principal + (principal * annualRatePercent / 100m * months / 12m)) / months);

    /// <summary>Searches the yearly reducing rate, to a hundredth of a percent, whose instalment is the given one.</summary>
    public static decimal ReducingRateFor(decimal principal, decimal emi, int months)
    {
        var (low, high) = (0m, Loan.HighestRatePercent * 2);
        for (var step = 0; step < RateSteps; step++)
        {
            var middle = (low + high) / 2;
            if (Reducing(principal, middle, months) < emi) low = middle;
            else high = middle;
        }

        return decimal.Round((low + high) / 2, 2, MidpointRounding.AwayFromZero);
    }

    private static decimal Power(decimal value, int exponent)
    {
        var result = 1m;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1) result *= value;
            if (exponent > 1) value *= value;
        }

        return result;
    }

    private static decimal ToPaisa(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}
