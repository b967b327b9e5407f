namespace Ampl.Understanding;

/// <summary>The lower-case names of timelines on the wire; null for unknown.</summary>
public static class TimelineName
{
    public static string? Of(Timeline timeline) => timeline switch
    {
        Timeline.Immediate => "immediate",
        Timeline.ThisMonth => "this_month",
        Timeline.ThisQuarter => "this_quarter",
        Timeline.Exploring => "exploring",
        _ => null,
    };
}
