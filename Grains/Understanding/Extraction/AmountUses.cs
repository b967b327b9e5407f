using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>What a sum of money is about, by the nearest word that says so in the same part of the sentence.</summary>
internal static class AmountUses
{
    private const int ReachBefore = 5;
    private const int ReachAfter = 4;
    private const int IncomeLead = 4;

    /// <summary>"Down payment 1.5 lakh de sakta": what stands before the sum is its name.</summary>
    private const int NameOfTheSum = -1;

    /// <summary>"2 lakh main de dunga, baki ka loan": who borrows the rest pays this himself.</summary>
    private const string RestOnLoan = "rest_on_loan";
    private const int ReachOfTheRest = 9;

    /// <summary>Any plainer word about the sum wins over "I have" and "mere paas".</summary>
    private const int PossessionLag = 6;
    private const int PossessionReach = 5;

    public static AmountUse Of(Reading reading, IReadOnlyList<Amount> amounts, int index)
    {
        var (best, use) = (int.MaxValue, AmountUse.Plain);
        foreach (var match in reading.Of(ConceptKind.Context))
        {
            var context = reading.Concept(match).Value;
            var candidate = UseOf(context);
            if (candidate == AmountUse.Plain || reading.Role(match.Start) == TokenRole.Model || candidate == AmountUse.Loan && amounts[index].Pair >= 0 || candidate == AmountUse.Emi && SaysWhen(reading, match)) continue;
            var distance = context == RestOnLoan ? ToTheRest(reading, amounts[index], match) : Distance(reading, amounts, index, match);
            if (context == "handed" && match.End <= amounts[index].Start) continue;
            if (context is "owns" or "has") distance = distance <= PossessionReach ? distance + PossessionLag : int.MaxValue;
            if (candidate == AmountUse.DownPayment && match.End == amounts[index].Start) distance = NameOfTheSum;
            if (candidate == AmountUse.Income && distance != int.MaxValue) distance -= IncomeLead; // "salary 50k per month" is no instalment.
            if (distance > best || distance == best && candidate >= use) continue;
            (best, use) = (distance, candidate);
        }

        return use;
    }

    public static bool Mentions(Reading reading, string context)
    {
        foreach (var match in reading.Of(ConceptKind.Context))
        {
            if (reading.Concept(match).Value == context) return true;
        }

        return false;
    }

    /// <summary>Whether a phrase of this context ends at most <paramref name="reach"/> tokens before a place.</summary>
    public static bool Lead(Reading reading, string context, int at, int reach = 0)
    {
        foreach (var match in reading.Of(ConceptKind.Context))
        {
            if (reading.Concept(match).Value == context && at - match.End >= 0 && at - match.End <= reach) return true;
        }

        return false;
    }

    /// <summary>Whether a phrase of this context begins at most <paramref name="reach"/> tokens after a place.</summary>
    public static bool Follows(Reading reading, string context, int at, int reach = 0)
    {
        foreach (var match in reading.Of(ConceptKind.Context))
        {
            if (reading.Concept(match).Value == context && match.Start - at >= 0 && match.Start - at <= reach) return true;
        }

        return false;
    }

    /// <summary>"7 thi 9 lakh, aa mahine j": the month of the purchase, and no instalment.</summary>
    private static bool SaysWhen(Reading reading, PhraseMatch month)
    {
        foreach (var match in reading.Of(ConceptKind.Timeline))
        {
            if (match.Start <= month.Start && match.End >= month.End && match.Length > month.Length) return true;
        }

        return false;
    }

    private static AmountUse UseOf(string context) => context switch
    {
        "budget" or "owns" or "has" => AmountUse.Budget,
        "down_payment" or RestOnLoan => AmountUse.DownPayment,
        "emi" => AmountUse.Emi,
        "loan" => AmountUse.Loan,
        "income" => AmountUse.Income,
        "old_car" => AmountUse.OldCar,
        "quoted" or "handed" => AmountUse.Quoted,
        _ => AmountUse.Plain,
    };

    /// <summary>Whatever stands between, unless it is another sum.</summary>
    private static int ToTheRest(Reading reading, in Amount amount, PhraseMatch rest)
    {
        if (rest.Start < amount.End || rest.Start - amount.End > ReachOfTheRest) return int.MaxValue;
        for (var i = amount.End; i < rest.Start; i++)
        {
            if (reading.Role(i) == TokenRole.Money) return int.MaxValue;
        }

        return NameOfTheSum;
    }

    /// <summary>A comma or another sum between the word and this one puts it out of reach.</summary>
    private static int Distance(Reading reading, IReadOnlyList<Amount> amounts, int index, PhraseMatch match)
    {
        var amount = amounts[index];
        var end = amount.Pair > index ? amounts[amount.Pair].End : amount.End;
        var start = amount.Pair >= 0 && amount.Pair < index ? amounts[amount.Pair].Start : amount.Start;
        var before = match.End <= start;
        if (!before && match.Start < end) return match.Start >= start ? 0 : int.MaxValue;
        var (from, to) = before ? (match.End, start) : (end, match.Start);
        var apart = to - from;
        if (apart > (before ? ReachBefore : ReachAfter)) return int.MaxValue;
        for (var i = from; i <= to && i < reading.Tokens.Count; i++)
        {
            if ((reading.Tokens[i].Before & (Gap.Comma | Gap.Stop)) != Gap.None) apart += 3;
            if (i < to && reading.Role(i) == TokenRole.Money) apart += 3;
        }

        return apart > (before ? ReachBefore : ReachAfter) ? int.MaxValue : apart * 2 + (before ? 1 : 0);
    }
}
