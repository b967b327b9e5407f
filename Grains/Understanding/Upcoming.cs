namespace Ampl.Understanding;

/// <summary>The next day that a weekday, a day of the month or a date without a year stands for, as customers mean days to come.</summary>
internal static class Upcoming
{
    private const int Week = 7;
    private const int Year = 12;

    /// <summary>The next such weekday after today; 0 is Sunday, as for <see cref="DayOfWeek"/>.</summary>
    public static DateOnly Weekday(DateOnly today, int weekday) => today.AddDays((weekday - (int)today.DayOfWeek + Week - 1) % Week + 1);

    /// <summary>Today or the next such day, 1..31; null where that month is shorter.</summary>
    public static DateOnly? DayOfMonth(DateOnly today, int day) => At(day < today.Day ? today.AddMonths(1) : today, day);

    /// <summary>Such a day of the month after this one; null where that month is shorter.</summary>
    public static DateOnly? DayOfNextMonth(DateOnly today, int day) => At(today.AddMonths(1), day);

    /// <summary>The date in the next such month, 1..12, this one included, so it may have passed; null where the month is shorter.</summary>
    public static DateOnly? Date(DateOnly today, int month, int day) => At(today.AddMonths((month - today.Month + Year) % Year), day);

    public static DateOnly LastOfMonth(DateOnly of) => new(of.Year, of.Month, DateTime.DaysInMonth(of.Year, of.Month));

    private static DateOnly? At(DateOnly month, int day) =>
        day <= DateTime.DaysInMonth(month.Year, month.Month) ? new DateOnly(month.Year, month.Month, day) : null;
}
