namespace Ampl.Understanding.Extraction;

/// <summary>"Less than 50,000 km run": how far a used car may have gone at most.</summary>
internal static class KilometreLimit
{
    private const decimal Fewest = 1000;

    /// <summary>The unit stands between the figure and its limit.</summary>
    private const int Reach = 2;

    public static void Read(Reading reading)
    {
        foreach (var amount in reading.Amounts)
        {
            if (amount.Value < Fewest || LoanReader.UnitAfter(reading, amount) != "km" || Bounds.Around(reading, amount, Reach) != "max") continue;
            reading.Draft.MostKm = (int)amount.Value;
            return;
        }
    }
}
