using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>
/// Decides what each sum of money is about and takes what the customer can spend on the car as the budget: a down
/// payment, an instalment, a salary, a quoted price or the old car's value never is.
/// </summary>
internal static class BudgetReader
{
    private const decimal CheapestCar = 100_000;
    private const decimal Lakh = 100_000;
    private const decimal FewestLakhs = 3;
    private const decimal MostLakhs = 99;
    private const int BudgetReach = 2;
    private const decimal MostStretched = 1.5m;

    public static void Read(Reading reading)
    {
        var amounts = reading.Amounts;
        for (var i = 0; i < amounts.Count; i++)
        {
            if (amounts[i].IsMoney || amounts[i].Pair >= 0) amounts[i] = amounts[i] with { Use = AmountUses.Of(reading, amounts, i) };
        }

        foreach (var amount in amounts)
        {
            if (IsBudget(reading, amount)) Take(reading, amount);
        }

        if (!reading.Draft.Found.BudgetMentioned) TakeBareLakhs(reading);
        else TakeOtherLimit(reading);
    }

    /// <summary>"Not more than 14 lakh, at least 11": the second limit is in the scale of the first.</summary>
    private static void TakeOtherLimit(Reading reading)
    {
        foreach (var amount in reading.Amounts)
        {
            var (low, high) = (reading.Draft.Found.BudgetMin, reading.Draft.Found.BudgetMax);
            if (amount.Scale != 1 || amount.HasCurrency || amount.Value is < FewestLakhs or > MostLakhs || !EndsItsPart(reading, amount.End) && !EndsItsPart(reading, Bounds.EndAfter(reading, amount))) continue;
            var value = amount.Value * Lakh;
            var isOther = Bounds.Around(reading, amount) switch
            {
                "min" => low is null && value < high,
                "max" => high is null && value > low || IsStretch(high, value),
                _ => false,
            };
            if (isOther) Take(reading, amount with { Value = value });
        }
    }

    /// <summary>"12 lakh budget, 13 tak chalega": the limit is what one can be stretched to.</summary>
    private static bool IsStretch(decimal? budget, decimal limit) => budget is { } most && limit > most && limit <= most * MostStretched;

    /// <summary>"At least 6 airbags" is no sum.</summary>
    private static bool EndsItsPart(Reading reading, int end) =>
        end >= reading.Tokens.Count || end > 0 && (reading.Tokens[end].Before & (Gap.Comma | Gap.Stop | Gap.Dot)) != Gap.None;

    /// <summary>"15 ke andar automatic suv", "budget 10-12": with a limit or that word, and a wish for a car, a small bare number means lakhs.</summary>
    private static void TakeBareLakhs(Reading reading)
    {
        if (!SeeksACar(reading) && !SpeaksOfLakhs(reading)) return;
        if (reading.Has(Cue.Emi | Cue.Loan)) return;
        var amounts = reading.Amounts;
        for (var i = 0; i < amounts.Count; i++)
        {
            if (!MayBeLakhs(amounts[i])) continue;
            var isRange = i + 1 < amounts.Count && MayBeLakhs(amounts[i + 1]) && RangeReader.Joins(reading, amounts[i], amounts[i + 1]);
            var last = amounts[isRange ? i + 1 : i];
            if (!IsLimitAlone(reading, amounts[i]) && !IsCalledBudget(reading, amounts[i], last) && !(isRange && IsBetweenAlone(reading, amounts[i], last))) continue;
            if (isRange) amounts[i + 1] = amounts[i + 1] with { Value = amounts[i + 1].Value * Lakh };
            Take(reading, amounts[i] with { Value = amounts[i].Value * Lakh, Pair = isRange ? i + 1 : -1 });
            return;
        }
    }

    /// <summary>"Shaam 5 tak gaadi" is an hour: without a sort of car or a budget, other business must not be what the message is about.</summary>
    private static bool SeeksACar(Reading reading)
    {
        var found = reading.Draft.Found;
        if (!found.CategoriesMentioned.IsEmpty || reading.Has(Cue.Suggest) || AmountUses.Mentions(reading, "budget")) return true;
        return (found.Transmission is not null || !found.FuelTypesMentioned.IsEmpty) && AmountUses.Mentions(reading, "wanted_car")
            && !reading.Has(Cue.Service | Cue.Delivery | Cue.TestDrive | Cue.OpeningHours | Cue.Complaint | Cue.WaitingPeriod);
    }

    /// <summary>"Nothing good comes below fifteen lakh, but not above eighteen".</summary>
    private static bool SpeaksOfLakhs(Reading reading)
    {
        foreach (var amount in reading.Amounts)
        {
            if (amount.Scale == Lakh && amount.Use == AmountUse.Plain) return true;
        }

        return false;
    }

    private static bool MayBeLakhs(in Amount amount) => amount.Scale == 1 && !amount.HasCurrency && amount.Value is >= FewestLakhs and <= MostLakhs;

    /// <summary>"Budget 12", "mera 10-12 ka budget hai"; a range of 300 is an electric car's.</summary>
    private static bool IsCalledBudget(Reading reading, in Amount first, in Amount last) =>
        (first != last || !reading.Has(Cue.ElectricRange)) && LoanReader.UnitAfter(reading, last) is null
        && (AmountUses.Lead(reading, "budget", first.Start, BudgetReach) || AmountUses.Follows(reading, "budget", last.End, BudgetReach));

    /// <summary>"10 se 12 ke beech suv"; "between 10 and 12" at the showroom is an hour.</summary>
    private static bool IsBetweenAlone(Reading reading, in Amount first, in Amount last) =>
        Bounds.IsBetween(reading, first, last) && LoanReader.UnitAfter(reading, last) is null && !reading.Has(Cue.TestDrive | Cue.Service | Cue.OpeningHours | Cue.Reschedule | Cue.ElectricRange);

    /// <summary>"under 15 suv", "15 tak ki gaadi": what follows is no unit that we do not know.</summary>
    private static bool IsLimitAlone(Reading reading, in Amount amount) =>
        !reading.Has(Cue.Mileage | Cue.Dimensions) && Bounds.Around(reading, amount, reach: 0) is not null && LoanReader.UnitAfter(reading, amount) is null
        && (amount.End >= reading.Tokens.Count || AmountReader.Longest(reading, ConceptKind.Bound, amount.End) is not null || reading.IsVocabulary(amount.End));

    /// <summary>"1 lakh km" is a distance.</summary>
    private static bool IsBudget(Reading reading, in Amount amount) => LoanReader.UnitAfter(reading, amount) != "km" && !IsGlued(reading, amount) && amount.Use switch
    {
        AmountUse.Budget => amount.Value >= CheapestCar / 2 && amount.IsMoney,
        AmountUse.Plain => amount.IsMoney && amount.Value >= CheapestCar && !IsLabelled(reading, amount) && SpeaksOfBuying(reading, amount) && !IsAPrice(reading, amount),
        _ => false,
    };

    /// <summary>"Punch ev rate 10 lakh": what a car is said to cost.</summary>
    private static bool IsAPrice(Reading reading, in Amount amount) =>
        AmountUses.Lead(reading, "priced", amount.Start) && amount.Pair < 0 && Bounds.Around(reading, amount) is null && !Bounds.IsAbout(reading, amount);

    /// <summary>The digits of a chassis number touch its letters.</summary>
    private static bool IsGlued(Reading reading, in Amount amount) =>
        amount.Scale == 1 && !amount.HasCurrency && amount.Start > 0 && reading.Tokens[amount.Start].Before == Gap.None && reading.Tokens[amount.Start - 1].Script == Script.Latin;

    /// <summary>"order number 1250000" is no money at all.</summary>
    private static bool IsLabelled(Reading reading, in Amount amount) =>
        amount.Scale == 1 && !amount.HasCurrency && NumberLabels.CallsItOther(reading, amount.Start);

    /// <summary>A sum alone, in a search for a car, or with a limit is a budget; one beside a price question is not.</summary>
    private static bool SpeaksOfBuying(Reading reading, in Amount amount) =>
        Bounds.Around(reading, amount) is not null || Bounds.IsAbout(reading, amount) && !reading.Has(Cue.Price) || amount.Pair >= 0 || reading.Has(Cue.Wants | Cue.Suggest)
        || AmountUses.Mentions(reading, "wanted_car") || reading.Tokens.Count <= 6;

    private static void Take(Reading reading, in Amount amount)
    {
        var found = reading.Draft.Found;
        var text = found.BudgetText ?? TextOf(reading, amount);
        if (amount.Pair >= 0)
        {
            var other = reading.Amounts[amount.Pair].Value;
            found = found with { BudgetMin = Math.Min(amount.Value, other), BudgetMax = Math.Max(amount.Value, other) };
        }
        else
        {
            var bound = Bounds.Around(reading, amount);
            found = bound == "min" ? found with { BudgetMin = found.BudgetMin ?? amount.Value }
                : found with { BudgetMax = bound == "max" && IsStretch(found.BudgetMax, amount.Value) ? amount.Value : found.BudgetMax ?? amount.Value };
        }

        reading.Draft.Found = found with { BudgetMentioned = true, BudgetText = text };
    }

    private static string TextOf(Reading reading, in Amount amount)
    {
        var end = amount.Pair >= 0 ? Math.Max(amount.End, reading.Amounts[amount.Pair].End) : amount.End;
        return reading.Tokens.Original(amount.Start, end).ToString();
    }
}
