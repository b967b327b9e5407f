using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>How a day is named: by the calendar, by its number in a month, by counting from today, by the weekday, or as tomorrow and its like.</summary>
internal enum DayKind
{
    Calendar,
    OfMonth,
    Counted,
    Weekday,
    Near,
}

/// <summary>A day that a message names, and the words that name it.</summary>
internal readonly record struct NamedDay(DateOnly Date, PhraseMatch Phrase, DayKind Kind);

/// <summary>A day of the calendar that a message names: a festival, "15 January", "by the 15th of next month", "on Monday"; never one that has passed.</summary>
internal static class NamedDays
{
    /// <summary>A day that is put together from a number is no phrase of the vocabulary.</summary>
    private const int Unlisted = -1;

    private const int LongestAbbreviation = 3;
    private const int FarthestCount = 200;
    private const int Century = 100;
    private const int ThisCentury = 2000;
    private static readonly string[] Since = ["पासून", "થી", "pasun"];
    private static readonly string[] Inside = ["त", "માં", "at", "ama"];

    public static NamedDay? Find(Reading reading)
    {
        var found = Numeric(reading) ?? Festival(reading) ?? Month(reading) ?? DayOfMonth(reading) ?? Counted(reading) ?? Weekday(reading) ?? Near(reading);
        return found is { } day && day.Date >= reading.Today ? found : null;
    }

    /// <summary>The day that an ordinal or "tarikh" names, in this month, the next such one or, where that is said, next month.</summary>
    public static NamedDay? DayOfMonth(Reading reading)
    {
        foreach (var amount in reading.Amounts)
        {
            if (amount.Scale != 1 || amount.HasCurrency || amount.Value is < 1 or > 31 || amount.Value != Math.Floor(amount.Value)) continue;
            if (LoanReader.UnitAfter(reading, amount) != "date" && !IsOrdinalDay(reading, amount)) continue;
            var day = (int)amount.Value;
            var date = AmountUses.Mentions(reading, "next_month") ? Upcoming.DayOfNextMonth(reading.Today, day) : Upcoming.DayOfMonth(reading.Today, day);
            if (date is { } named) return new(named, new PhraseMatch(amount.Start, Math.Min(amount.End + 1, reading.Tokens.Count), Unlisted), DayKind.OfMonth);
        }

        return null;
    }

    /// <summary>"15/01/2027", "15-1-27": day, month and year, as Indians write them.</summary>
    private static NamedDay? Numeric(Reading reading)
    {
        for (var i = 0; i + 2 < reading.Tokens.Count; i++)
        {
            if (DayAt(reading, i) is not { } day || !IsDatePart(reading, i + 1, out var month) || !IsDatePart(reading, i + 2, out var year) || month is < 1 or > 12) continue;
            year += year < Century ? ThisCentury : 0;
            if (year is < ThisCentury or > ThisCentury + Century || day > DateTime.DaysInMonth(year, month)) continue;
            return new(new DateOnly(year, month, day), new PhraseMatch(i, i + 3, Unlisted), DayKind.Calendar);
        }

        return null;
    }

    private static bool IsDatePart(Reading reading, int at, out int value)
    {
        value = 0;
        return (reading.Tokens[at].Before is Gap.Slash or Gap.Dash) && reading.Tokens[at].Kind == TokenKind.Number && reading.Tokens[at].FoldLength is <= 2 or 4
            && int.TryParse(reading.Tokens.Folded(at), out value);
    }

    private static NamedDay? Festival(Reading reading)
    {
        foreach (var match in reading.Of(ConceptKind.Festival))
        {
            if (Festivals.Next(reading.Concept(match).Value, reading.Today) is { } date) return new(date, match, DayKind.Calendar);
        }

        return null;
    }

    /// <summary>The day that is named beside the month, else its last.</summary>
    private static NamedDay? Month(Reading reading)
    {
        foreach (var match in reading.Of(ConceptKind.Month))
        {
            var day = DayAt(reading, DayBefore(reading, match.Start)) ?? DayAt(reading, match.End);
            if (day is null && IsAbbreviation(reading, match)) continue;
            var month = (int)reading.Concept(match).Amount;
            var named = day is { } beside ? Upcoming.Date(reading.Today, month, beside) : null;
            return new(named ?? Upcoming.LastOfMonth(Upcoming.Date(reading.Today, month, 1)!.Value), match, DayKind.Calendar);
        }

        return null;
    }

    /// <summary>"Mar", "jun": words of other meanings, and months only beside a day.</summary>
    private static bool IsAbbreviation(Reading reading, PhraseMatch match) =>
        match.Length == 1 && reading.Tokens[match.Start].FoldLength <= LongestAbbreviation && reading.Tokens[match.Start].Script == Script.Latin;

    /// <summary>"दस दिन में", "within 3 weeks", "१५ दिवसांत": the last day of a time that is counted from today.</summary>
    private static NamedDay? Counted(Reading reading)
    {
        foreach (var amount in reading.Amounts)
        {
            if (RelativeDates.After(reading, amount) is not { } date || date.DayNumber - reading.Today.DayNumber > FarthestCount) continue;
            var unit = AmountReader.Longest(reading, ConceptKind.Unit, amount.End)!.Value;
            if (AmountUses.Lead(reading, "inside_lead", amount.Start) || AmountUses.Follows(reading, "inside", unit.End) || EndsWith(reading, unit.End - 1, Inside))
                return new(date, new PhraseMatch(amount.Start, unit.End, Unlisted), DayKind.Counted);
        }

        return null;
    }

    private static NamedDay? Weekday(Reading reading)
    {
        foreach (var match in reading.Of(ConceptKind.Weekday))
        {
            if (!IsPast(reading, match)) return new(Upcoming.Weekday(reading.Today, (int)reading.Concept(match).Amount), match, DayKind.Weekday);
        }

        return null;
    }

    /// <summary>The last one that is said, as in "not today, tomorrow", and the longest: "day after tomorrow".</summary>
    private static NamedDay? Near(Reading reading)
    {
        PhraseMatch? last = null;
        foreach (var match in reading.Of(ConceptKind.NearDay))
        {
            if (IsPast(reading, match)) continue;
            if (last is not { } other || match.Start > other.Start && match.End > other.End || match.Start == other.Start && match.End > other.End) last = match;
        }

        return last is { } found ? new(reading.Today.AddDays((int)reading.Concept(found).Amount), found, DayKind.Near) : null;
    }

    /// <summary>"Last Monday", "somvar se", "सोमवारपासून": a day that has been; "somvar se pehle" is still to come.</summary>
    private static bool IsPast(Reading reading, PhraseMatch day)
    {
        if (AmountUses.Lead(reading, "past_day", day.Start)) return true;
        if (AmountUses.Follows(reading, "since_day", day.End)) return !AmountUses.Follows(reading, "by_day", day.End);
        return EndsWith(reading, day.End - 1, Since);
    }

    private static bool EndsWith(Reading reading, int token, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (reading.Tokens.Folded(token).EndsWith(ending)) return true;
        }

        return false;
    }

    /// <summary>"15 January", "15th January", "15th of January".</summary>
    private static int DayBefore(Reading reading, int month)
    {
        var before = month - 1;
        if (before > 1 && reading.Tokens.Folded(before) is "of") before--;
        return before > 0 && IsOrdinalEnding(reading, before) ? before - 1 : before;
    }

    private static int? DayAt(Reading reading, int at) =>
        at >= 0 && at < reading.Tokens.Count && reading.Tokens[at].Kind == TokenKind.Number && int.TryParse(reading.Tokens.Folded(at), out var day) && day is >= 1 and <= 31 ? day : null;

    /// <summary>"By the 15th", "the 15th of next month"; "my 2nd service" is no day.</summary>
    private static bool IsOrdinalDay(Reading reading, in Amount amount)
    {
        if (amount.IsWord || amount.End >= reading.Tokens.Count || !IsOrdinalEnding(reading, amount.End)) return false;
        var next = amount.End + 1;
        if (AmountUses.Follows(reading, "next_month", next, reach: 1)) return true;
        return AmountUses.Lead(reading, "by_day", amount.Start) && (Ends(reading, next) || !reading.IsVocabulary(next));
    }

    private static bool Ends(Reading reading, int at) =>
        at >= reading.Tokens.Count || (reading.Tokens[at].Before & (Gap.Comma | Gap.Stop)) != Gap.None || AmountReader.Longest(reading, ConceptKind.AnswerWord, at) is not null;

    private static bool IsOrdinalEnding(Reading reading, int at) =>
        reading.Tokens[at].Before == Gap.None && reading.Tokens.Folded(at) is "st" or "nd" or "rd" or "th";
}
