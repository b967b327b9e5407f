using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>When the customer wants the car. "Tomorrow" in a test-drive or workshop message is about that visit, not about buying.</summary>
internal static class TimelineReader
{
    private const int Week = 7;
    private const int Soon = 10;
    private const int Quarter = 100;

    /// <summary>These say when a visit or a hand-over is; a wish for the car has to be there too.</summary>
    private const Cue AVisit = Cue.TestDrive | Cue.Service | Cue.OpeningHours | Cue.Payment | Cue.Complaint | Cue.Insurance;

    public static void Read(Reading reading)
    {
        if (Explicit(reading) is { } match) Take(reading, match, (Timeline)reading.Concept(match).Index);
        else if (Dated(reading) is ({ } date, { } named)) TakeDate(reading, named, date);
    }

    private static PhraseMatch? Explicit(Reading reading)
    {
        PhraseMatch? best = null;
        foreach (var match in reading.Of(ConceptKind.Timeline))
        {
            var isExploring = (Timeline)reading.Concept(match).Index == Timeline.Exploring;
            if (!isExploring && reading.Has(AVisit) && !reading.Has(Cue.Wants)) continue;
            if (!PhrasePicker.IsAccepted(reading, ConceptKind.Timeline, match)) continue;
            if (best is null || match.Length > best.Value.Length) best = match;
        }

        return best;
    }

    private static void Take(Reading reading, PhraseMatch match, Timeline timeline)
    {
        var date = RelativeDates.In(reading, match);
        if (timeline == Timeline.ThisMonth) date ??= new DateOnly(reading.Today.Year, reading.Today.Month, 1).AddMonths(1).AddDays(-1);
        reading.Draft.Found = reading.Draft.Found with { Timeline = timeline, TimelineText = Words(reading, match), TargetDate = date };
    }

    private static (DateOnly?, PhraseMatch?) Dated(Reading reading)
    {
        if (reading.Has(AVisit) && !reading.Has(Cue.Wants)) return (null, null);
        foreach (var match in reading.Of(ConceptKind.Festival))
        {
            if (Festivals.Next(reading.Concept(match).Value, reading.Today) is { } date) return (date, match);
        }

        foreach (var match in reading.Of(ConceptKind.Month))
        {
            if (match.Length == 1 && reading.Tokens[match.Start].FoldLength < 4 && reading.Tokens[match.Start].Script == Script.Latin && !HasDay(reading, match)) continue;
            return (MonthDay(reading, match), match);
        }

        return (null, null);
    }

    private static bool HasDay(Reading reading, PhraseMatch month) =>
        month.Start > 0 && reading.Tokens[month.Start - 1].Kind == TokenKind.Number || month.End < reading.Tokens.Count && reading.Tokens[month.End].Kind == TokenKind.Number;

    /// <summary>The last day of the month's next occurrence, or the day that is named beside it.</summary>
    private static DateOnly MonthDay(Reading reading, PhraseMatch match)
    {
        var month = (int)reading.Concept(match).Amount;
        var year = reading.Today.Year + (month < reading.Today.Month ? 1 : 0);
        var day = DateTime.DaysInMonth(year, month);
        if ((DayAt(reading, DayBefore(reading, match.Start)) ?? DayAt(reading, match.End)) is { } named && named <= day) day = named;
        return new DateOnly(year, month, day);
    }

    /// <summary>"15 January", "15th January".</summary>
    private static int DayBefore(Reading reading, int month) =>
        month > 1 && reading.Tokens[month - 1].Before == Gap.None && reading.Tokens.Folded(month - 1) is "st" or "nd" or "rd" or "th" ? month - 2 : month - 1;

    private static int? DayAt(Reading reading, int at) =>
        at >= 0 && at < reading.Tokens.Count && reading.Tokens[at].Kind == TokenKind.Number && int.TryParse(reading.Tokens.Folded(at), out var day) && day is >= 1 and <= 31 ? day : null;

    private static void TakeDate(Reading reading, PhraseMatch named, DateOnly date)
    {
        var days = date.DayNumber - reading.Today.DayNumber;
        var timeline = days <= Math.Max(Week, Soon) ? Timeline.Immediate
            : date.Year == reading.Today.Year && date.Month == reading.Today.Month ? Timeline.ThisMonth
            : days <= Quarter ? Timeline.ThisQuarter : Timeline.Unknown;
        reading.Draft.Found = reading.Draft.Found with { Timeline = timeline, TimelineText = Words(reading, named), TargetDate = date };
    }

    private static string Words(Reading reading, PhraseMatch match) => reading.Tokens.Original(match.Start, match.End).ToString();
}
