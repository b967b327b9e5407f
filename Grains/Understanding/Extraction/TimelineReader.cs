using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>When the customer wants the car. "Tomorrow" in a test-drive or workshop message is about that visit, not about buying.</summary>
internal static class TimelineReader
{
    private const int Soon = 10;
    private const int Month = 31;
    private const int Quarter = 100;

    /// <summary>These say when a visit or a hand-over is; a wish for the car has to be there too.</summary>
    private const Cue AVisit = Cue.TestDrive | Cue.Service | Cue.OpeningHours | Cue.Payment | Cue.Complaint | Cue.Insurance;

    public static void Read(Reading reading)
    {
        if (Explicit(reading) is { } match && !IsCountedOtherwise(reading, match)) Take(reading, match, (Timeline)reading.Concept(match).Index);
        else if (NamedDays.Find(reading) is not { } day) return;
        else if (WantsTheCar(reading, day.Kind)) TakeDate(reading, day);
        else if (IsToCome(reading, day)) reading.Draft.Found = reading.Draft.Found with { TargetDate = day.Date };
    }

    /// <summary>"No hurry, within three months".</summary>
    private static bool IsCountedOtherwise(Reading reading, PhraseMatch match) =>
        (Timeline)reading.Concept(match).Index == Timeline.Exploring && reading.Has(Cue.Wants) && NamedDays.Find(reading) is { Kind: DayKind.Counted };

    /// <summary>Only a date of the calendar says by itself when they want the car; a weekday or a count may as well be a visit's.</summary>
    private static bool WantsTheCar(Reading reading, DayKind kind) =>
        reading.Has(Cue.Wants) && !reading.Has(Cue.TestDrive | Cue.Service) && kind != DayKind.Near || !reading.Has(AVisit) && kind == DayKind.Calendar;

    /// <summary>
    /// Not a day of a complaint, a payment or opening hours, none that is told of and none that is far off. "Kal" is
    /// yesterday too, so such words need a visit.
    /// </summary>
    private static bool IsToCome(Reading reading, NamedDay day) =>
        !reading.Has(Cue.OpeningHours | Cue.Complaint | Cue.Payment | Cue.Insurance) && !AmountUses.Mentions(reading, "past")
        && day.Date.DayNumber - reading.Today.DayNumber <= Quarter && (day.Kind != DayKind.Near || reading.Has(Cue.TestDrive | Cue.Service | Cue.Reschedule));

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
        if (RelativeDates.Counted(reading, match) is { } counted)
        {
            TakeDate(reading, new NamedDay(counted, match, DayKind.Counted));
            return;
        }

        var date = RelativeDates.In(reading, match) ?? NamedDays.DayOfMonth(reading)?.Date;
        if (timeline == Timeline.ThisMonth) date ??= Upcoming.LastOfMonth(reading.Today);
        else if (AmountUses.Mentions(reading, "next_month")) date ??= Upcoming.LastOfMonth(reading.Today.AddMonths(1));
        reading.Draft.Found = reading.Draft.Found with { Timeline = timeline, TimelineText = Words(reading, match), TargetDate = date };
    }

    /// <summary>A count of up to 31 days is a month from now; a named day is this month's or a later one's.</summary>
    private static void TakeDate(Reading reading, NamedDay day)
    {
        var days = day.Date.DayNumber - reading.Today.DayNumber;
        var timeline = days <= Soon ? Timeline.Immediate
            : day.Kind == DayKind.Counted ? days <= Month ? Timeline.ThisMonth : days <= Quarter ? Timeline.ThisQuarter : Timeline.Unknown
            : day.Date.Year == reading.Today.Year && day.Date.Month == reading.Today.Month ? Timeline.ThisMonth
            : days <= Quarter ? Timeline.ThisQuarter : Timeline.Unknown;
        reading.Draft.Found = reading.Draft.Found with { Timeline = timeline, TimelineText = Words(reading, day.Phrase), TargetDate = day.Date };
    }

    private static string Words(Reading reading, PhraseMatch match) => reading.Tokens.Original(match.Start, match.End).ToString();
}
