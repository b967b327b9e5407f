namespace Ampl.Understanding.Extraction;

/// <summary>Income and instalment to the rupee: "60,000 salary hai", "15,000 mahina de sakta hoon".</summary>
internal static class MeansReader
{
    /// <summary>A larger sum near the word EMI is a loan or a price.</summary>
    private const decimal LargestInstalment = 100_000;

    /// <summary>Above any model year.</summary>
    private const decimal SmallestSum = 3_000;

    public static void Read(Reading reading)
    {
        var means = CustomerMeans.Unknown;
        for (var i = 0; i < reading.Amounts.Count; i++)
        {
            var amount = reading.Amounts[i];
            if (!IsSum(amount)) continue;
            var use = amount.IsMoney ? amount.Use : AmountUses.Of(reading, reading.Amounts, i);
            if (use == AmountUse.Income && means.MonthlyIncome is null)
                means = means with { MonthlyIncome = PersonReader.IsMonthly(reading, amount) ? amount.Value : amount.Value / PersonReader.MonthsPerYear };
            else if (use == AmountUse.Emi && amount.Value < LargestInstalment && means.Instalment is null)
                means = means with { Instalment = amount.Value };
        }

        reading.Draft.Means = means == CustomerMeans.Unknown && reading.Has(Cue.Eligibility) ? Monthly(reading) : means;
    }

    /// <summary>"I can pay 20,000 per month": asked how much one may borrow, a small sum a month is what one can pay.</summary>
    private static CustomerMeans Monthly(Reading reading)
    {
        if (!AmountUses.Mentions(reading, "emi")) return CustomerMeans.Unknown;
        foreach (var amount in reading.Amounts)
        {
            if (IsSum(amount) && amount.Value < LargestInstalment) return new(null, amount.Value);
        }

        return CustomerMeans.Unknown;
    }

    /// <summary>Beside a word for income or instalment a bare figure is money from here on: nobody earns so many kilometres.</summary>
    private static bool IsSum(in Amount amount) => amount.IsMoney || (!amount.IsWord && amount.Value >= SmallestSum);
}
