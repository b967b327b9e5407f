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
        else if (NamedDays.Find(reading) is not var (date, named)) return;
        else if (WantsTheCar(reading, named)) TakeDate(reading, named, date);
        else if (IsToCome(reading, date)) reading.Draft.Found = reading.Draft.Found with { TargetDate = date };
    }

    /// <summary>A weekday alone says when they come, and only with a wish for the car when they want it.</summary>
    private static bool WantsTheCar(Reading reading, PhraseMatch named) =>
        reading.Has(Cue.Wants) && !reading.Has(Cue.TestDrive | Cue.Service) || !reading.Has(AVisit) && !reading.Of(ConceptKind.Weekday).Contains(named);

    /// <summary>Not a day of a complaint, a payment or opening hours, none that is told of and none that is far off.</summary>
    private static bool IsToCome(Reading reading, DateOnly date) =>
        !reading.Has(Cue.OpeningHours | Cue.Complaint | Cue.Payment | Cue.Insurance) && !AmountUses.Mentions(reading, "past")
        && date.DayNumber - reading.Today.DayNumber <= Quarter;

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
        var date = RelativeDates.In(reading, match) ?? NamedDays.DayOfMonth(reading)?.Date;
        if (timeline == Timeline.ThisMonth) date ??= Upcoming.LastOfMonth(reading.Today);
        else if (AmountUses.Mentions(reading, "next_month")) date ??= Upcoming.LastOfMonth(reading.Today.AddMonths(1));
        reading.Draft.Found = reading.Draft.Found with { Timeline = timeline, TimelineText = Words(reading, match), TargetDate = date };
    }

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
