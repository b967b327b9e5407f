using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>The terms of a loan: "EMI for 8 lakh at 9% for 5 years", "2 lakh down, 5 saal, kist kitni?".</summary>
internal static class LoanReader
{
    private const decimal HighestRate = 36;
    private const decimal LowestRate = 4;
    private const decimal HighestBareRate = 20;
    private const int LongestYears = 10;
    private const int MonthsPerYear = 12;
    private const int DownReach = 2;

    public static void Read(Reading reading)
    {
        if (!reading.Has(Cue.Emi | Cue.Loan)) return;
        var terms = LoanTerms.None;
        foreach (var amount in reading.Amounts) terms = Add(reading, terms, amount);
        reading.Draft.Loan = LessTheDownPayment(reading, terms);
    }

    /// <summary>"Price 11.8 lakh, 3 lakh down": a sum that is not called a loan is what the car costs, and the rest of it is lent.</summary>
    private static LoanTerms LessTheDownPayment(Reading reading, LoanTerms terms)
    {
        if (terms is not { Principal: { } price, DownPayment: { } down } || down >= price) return terms;
        foreach (var amount in reading.Amounts)
        {
            if (amount.IsMoney && amount.Use == AmountUse.Loan && amount.Value == price) return terms;
        }

        return terms with { Principal = price - down };
    }

    private static LoanTerms Add(Reading reading, LoanTerms terms, in Amount amount)
    {
        if (amount.IsMoney) return AddMoney(terms, amount);
        return UnitAfter(reading, amount) switch
        {
            "percent" when amount.Value is > 0 and < 100 && IsDown(reading, amount) => terms with { DownPercent = terms.DownPercent ?? amount.Value },
            "percent" when amount.Value is > 0 and <= HighestRate => terms with { AnnualRatePercent = terms.AnnualRatePercent ?? amount.Value },
            "year" when amount.Value is > 0 and <= LongestYears => terms with { Months = terms.Months ?? (int)(amount.Value * MonthsPerYear) },
            "month" when amount.Value is >= 6 and <= LongestYears * MonthsPerYear => terms with { Months = terms.Months ?? (int)amount.Value },
            null when IsBareRate(reading, amount) => terms with { AnnualRatePercent = terms.AnnualRatePercent ?? amount.Value },
            _ => terms,
        };
    }

    /// <summary>"5 lakh @ 8.55 for 4 years": without its sign a rate is known by the one before it, or by being no whole number.</summary>
    private static bool IsBareRate(Reading reading, in Amount amount) =>
        !amount.IsWord && amount.Value is >= LowestRate and <= HighestBareRate && amount.Pair < 0
        && ((reading.Tokens[amount.Start].Before & Gap.At) != Gap.None || amount.Value != decimal.Truncate(amount.Value));

    /// <summary>"20% down" and "down payment 20%"; beside a sum paid down a percentage is the rate.</summary>
    private static bool IsDown(Reading reading, in Amount amount)
    {
        foreach (var other in reading.Amounts)
        {
            if (other.IsMoney && other.Use == AmountUse.DownPayment) return false;
        }

        return AmountUses.Follows(reading, "down_payment", amount.End, DownReach) || AmountUses.Lead(reading, "down_payment", amount.Start);
    }

    private static LoanTerms AddMoney(LoanTerms terms, in Amount amount) => amount.Use switch
    {
        AmountUse.DownPayment when terms.DownPayment is { } other && other != amount.Value => // "On road 11.8 lakh me se 3 lakh down": the car costs the greater of the two.
            terms with { DownPayment = Math.Min(other, amount.Value), Principal = terms.Principal ?? Math.Max(other, amount.Value) },
        AmountUse.DownPayment => terms with { DownPayment = amount.Value },
        AmountUse.Income or AmountUse.OldCar => terms,
        AmountUse.Emi when amount.Value < 100_000 => terms,
        _ => terms with { Principal = terms.Principal ?? amount.Value },
    };

    public static string? UnitAfter(Reading reading, in Amount amount)
    {
        if (amount.End >= reading.Tokens.Count) return null;
        return AmountReader.Longest(reading, ConceptKind.Unit, amount.End) is { } unit ? reading.Concept(unit).Value : null;
    }
}
