using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>The day that a phrase counts to from today: "in two weeks", "by Friday", "day after tomorrow".</summary>
internal static class RelativeDates
{
    private const int Week = 7;
    private const int LongestCount = 120;

    public static DateOnly? In(Reading reading, PhraseMatch phrase) =>
        Weekday(reading, phrase) ?? Near(reading, phrase);

    public static DateOnly? Counted(Reading reading, PhraseMatch phrase)
    {
        foreach (var amount in reading.Amounts)
        {
            if (amount.Start >= phrase.Start && amount.End <= phrase.End && After(reading, amount) is { } date) return date;
        }

        return null;
    }

    /// <summary>The day so many days, weeks or months from today; null for other units.</summary>
    public static DateOnly? After(Reading reading, in Amount amount)
    {
        if (amount.Pair >= 0 || amount.Value is < 1 or > LongestCount) return null;
        return LoanReader.UnitAfter(reading, amount) switch
        {
            "day" => reading.Today.AddDays((int)amount.Value),
            "week" => reading.Today.AddDays((int)(amount.Value * Week)),
            "month" => reading.Today.AddMonths((int)amount.Value),
            _ => null,
        };
    }

    private static DateOnly? Weekday(Reading reading, PhraseMatch phrase)
    {
        foreach (var day in reading.Of(ConceptKind.Weekday))
        {
            if (day.Start >= phrase.Start && day.End <= phrase.End) return Upcoming.Weekday(reading.Today, (int)reading.Concept(day).Amount);
        }

        return null;
    }

    private static DateOnly? Near(Reading reading, PhraseMatch phrase)
    {
        foreach (var day in reading.Of(ConceptKind.NearDay))
        {
            if (day.Start == phrase.Start) return reading.Today.AddDays((int)reading.Concept(day).Amount);
        }

        return null;
    }
}
