namespace Ampl.Understanding.Extraction;

/// <summary>Days on which Indian customers like to take delivery; they follow the moon, so each year is listed.</summary>
internal static class Festivals
{
    private static readonly Dictionary<string, DateOnly[]> Days = new(StringComparer.Ordinal)
    {
        ["diwali"] = [new(2025, 10, 20), new(2026, 11, 8), new(2027, 10, 29), new(2028, 10, 17)],
        ["dhanteras"] = [new(2025, 10, 18), new(2026, 11, 6), new(2027, 10, 27), new(2028, 10, 15)],
        ["dussehra"] = [new(2025, 10, 2), new(2026, 10, 20), new(2027, 10, 9), new(2028, 9, 27)],
        ["navratri"] = [new(2025, 9, 22), new(2026, 10, 11), new(2027, 9, 30), new(2028, 9, 19)],
        ["gudi padwa"] = [new(2026, 3, 19), new(2027, 4, 7), new(2028, 3, 27)],
        ["akshaya tritiya"] = [new(2026, 4, 19), new(2027, 5, 9), new(2028, 4, 27)],
    };

    /// <summary>The festival's next day from today on; null beyond the listed years.</summary>
    public static DateOnly? Next(string festival, DateOnly today)
    {
        foreach (var day in Days.GetValueOrDefault(festival, []))
        {
            if (day >= today) return day;
        }

        return null;
    }
}
