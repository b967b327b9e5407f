namespace Ampl.Understanding.Extraction;

/// <summary>Income and instalment to the rupee: "60,000 salary hai", "15,000 mahina de sakta hoon".</summary>
internal static class MeansReader
{
    /// <summary>A larger sum near the word EMI is a loan or a price.</summary>
    private const decimal LargestInstalment = 100_000;
    private const decimal SmallestInstalment = 1_000;

    public static void Read(Reading reading)
    {
        var means = CustomerMeans.Unknown;
        foreach (var amount in reading.Amounts)
        {
            if (!amount.IsMoney) continue;
            if (amount.Use == AmountUse.Income && means.MonthlyIncome is null)
                means = means with { MonthlyIncome = PersonReader.IsMonthly(reading, amount) ? amount.Value : amount.Value / PersonReader.MonthsPerYear };
            else if (amount.Use == AmountUse.Emi && amount.Value is >= SmallestInstalment and < LargestInstalment && means.Instalment is null)
                means = means with { Instalment = amount.Value };
        }

        reading.Draft.Means = means;
    }
}
