using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>What a customer says about themselves: age, income, household, how far they drive a day.</summary>
internal static class PersonReader
{
    private const decimal Lakh = 100_000;
    public const int MonthsPerYear = 12;
    private const int AgeReach = 2;
    private const string NoStatus = "other";

    private static readonly ulong Kinds = ConceptKinds.Bits(ConceptKind.Prefix, ConceptKind.Gender, ConceptKind.MaritalStatus);

    public static void Read(Reading reading)
    {
        if (!reading.HasAny(Kinds) && reading.Amounts.Count == 0) return;
        var prefix = PhrasePicker.First(reading, ConceptKind.Prefix);
        var dailyKm = DailyKm(reading);
        reading.Draft.Found = reading.Draft.Found with
        {
            Prefix = prefix,
            Gender = PhrasePicker.First(reading, ConceptKind.Gender) ?? GenderOf(prefix),
            MaritalStatus = MaritalStatus(reading),
            Age = Age(reading),
            AnnualIncome = Income(reading),
            DailyTravelKm = dailyKm,
            UsagePattern = reading.Draft.Found.UsagePattern ?? (dailyKm is null ? null : "daily_commute"),
        };
    }

    private static string? GenderOf(string? prefix) => prefix switch
    {
        "Mr" or "Shri" => "male",
        "Mrs" or "Ms" or "Miss" or "Smt" => "female",
        _ => null,
    };

    /// <summary>A "single owner" and "every single time" are of no such status, so the vocabulary has them apart.</summary>
    private static string? MaritalStatus(Reading reading)
    {
        foreach (var status in PhrasePicker.All(reading, ConceptKind.MaritalStatus))
        {
            if (status != NoStatus) return status;
        }

        return null;
    }

    private static int? Age(Reading reading)
    {
        foreach (var amount in reading.Amounts)
        {
            if (amount.Scale != 1 || amount.Value is < 18 or > 100 || amount.Value != Math.Floor(amount.Value)) continue;
            var unit = LoanReader.UnitAfter(reading, amount);
            if (unit == "age" && !IsOfACar(reading, amount) || AmountUses.Lead(reading, "age", amount.Start, AgeReach) || unit is null && EndsItsPart(reading, amount) && (IsAfterIAm(reading, amount) || FollowsName(reading, amount)) || unit is null && IsBesideStatus(reading, amount)
                || unit == "year" && IsAfterIAm(reading, amount) || AmountUses.Follows(reading, "age_after", amount.End) || AmountUses.Follows(reading, "age", amount.End)
                || unit == "year" && IsYearsAlone(reading, amount)) return (int)amount.Value;
        }

        return null;
    }

    /// <summary>"I'm 62, retired", "main 34 saal ki".</summary>
    private static bool IsAfterIAm(Reading reading, in Amount amount)
    {
        foreach (var match in reading.Of(ConceptKind.NameIs))
        {
            if (match.End == amount.Start && reading.Concept(match).Value == "perhaps") return true;
        }

        return false;
    }

    /// <summary>"Retired officer, 63 yrs.": no loan and no warranty runs so long.</summary>
    private static bool IsYearsAlone(Reading reading, in Amount amount)
    {
        var end = AmountReader.Longest(reading, ConceptKind.Unit, amount.End)!.Value.End;
        return !reading.Has(Cue.Loan | Cue.Emi | Cue.Warranty) && (end >= reading.Tokens.Count || (reading.Tokens[end].Before & (Gap.Comma | Gap.Stop | Gap.Dot)) != Gap.None);
    }

    /// <summary>"Faizan Sheikh, 41, Pune", "Asha Rao here, 41".</summary>
    private static bool FollowsName(Reading reading, in Amount amount)
    {
        if (amount.Start == 0 || (reading.Tokens[amount.Start].Before & Gap.Comma) == Gap.None) return false;
        var end = amount.Start;
        foreach (var match in reading.Of(ConceptKind.NameBefore))
        {
            if (match.End == amount.Start && match.Start > 0) end = match.Start;
        }

        return reading.Role(end - 1) == TokenRole.Name;
    }

    /// <summary>"I am 27 unmarried", "teacher, 45, married": an age goes before whether one is married.</summary>
    private static bool IsBesideStatus(Reading reading, in Amount amount)
    {
        if (IsOfACar(reading, amount)) return false;
        foreach (var match in reading.Of(ConceptKind.MaritalStatus))
        {
            if (match.Start == amount.End && reading.Concept(match).Value != NoStatus) return true;
        }

        return false;
    }

    private static bool EndsItsPart(Reading reading, in Amount amount) =>
        amount.End >= reading.Tokens.Count || (reading.Tokens[amount.End].Before & (Gap.Comma | Gap.Stop)) != Gap.None;

    private static bool IsOfACar(Reading reading, in Amount amount) => amount.Start > 0 && reading.Role(amount.Start - 1) == TokenRole.Model;

    /// <summary>"salary 50k per month" is six lakh a year.</summary>
    private static string? Income(Reading reading)
    {
        foreach (var amount in reading.Amounts)
        {
            if (amount.Use != AmountUse.Income || LoanReader.UnitAfter(reading, amount) == "km") continue;
            var yearly = IsMonthly(reading, amount) ? amount.Value * MonthsPerYear : amount.Value;
            return $"{(yearly / Lakh).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)} lakh per annum";
        }

        return null;
    }

    public static bool IsMonthly(Reading reading, in Amount amount) =>
        amount.Value < 3 * Lakh && AmountUses.Mentions(reading, "emi") || amount.Value < 1.5m * Lakh;

    private static int? DailyKm(Reading reading)
    {
        foreach (var amount in reading.Amounts)
        {
            if (amount.Value is < 1 or > 1000 || LoanReader.UnitAfter(reading, amount) != "km") continue;
            if (AmountUses.Mentions(reading, "daily")) return (int)amount.Value;
        }

        return null;
    }
}
