using System.Globalization;
using Ampl.Understanding;

namespace Ampl.Flows.Slots;

/// <summary>
/// A day that is named: "kal", "शनिवारी", "5 dec", "12/12/2026". Days of a visit lie ahead, so a weekday is the next one,
/// and a date without a year the next such date. One that has passed is a problem and no value.
/// </summary>
internal static class DateReader
{
    private const int FarthestDays = 365;

    public static SlotValue Read(SlotContext context, bool awaited)
    {
        if (Numeric(context.Message.Text, context.Today) is { } numeric) return Checked(numeric, context.Today);
        if (!awaited && !context.Words.AsSpan().ContainsAny(context.Book.Calendar.NamesOfDays)) return SlotValue.None;
        var words = context.Words.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (context.Book.Calendar.Months.TryGetValue(words[i], out var month) && DayBeside(words, i) is { } day)
                return DayOf(context.Today, month, day);
        }

        if (Relative(context) is { } days) return Text(context.Today.AddDays(days));
        return awaited && words is [var only] && IsDay(only) is { } ofMonth ? NextDay(context.Today, ofMonth) : SlotValue.None;
    }

    /// <summary>The last such word counts, as in "not today, tomorrow".</summary>
    private static int? Relative(SlotContext context)
    {
        var (found, at, length) = ((int?)null, -1, 0);
        foreach (var (word, days) in context.Book.Calendar.Days) Take(word, days);
        foreach (var (word, weekday) in context.Book.Calendar.Weekdays) Take(word, Upcoming.Weekday(context.Today, weekday).DayNumber - context.Today.DayNumber);
        return found;

        void Take(string word, int days)
        {
            var here = WordList.IndexOf(context.Words, word);
            if (here < 0 || here + word.Length < at + length || here + word.Length == at + length && word.Length < length) return;
            (found, at, length) = (days, here, word.Length);
        }
    }

    private static int? DayBeside(string[] words, int month)
    {
        var before = month > 0 ? IsDay(words[month - 1]) : null;
        if (before is null && month > 1 && words[month - 1] is "st" or "nd" or "rd" or "th" or "of") before = IsDay(words[month - 2]);
        return before ?? (month + 1 < words.Length ? IsDay(words[month + 1]) : null);
    }

    private static int? IsDay(string word) => word.Length <= 2 && int.TryParse(word, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;

    private static SlotValue DayOf(DateOnly today, int month, int day) =>
        Upcoming.Date(today, month, day) is { } date ? Checked(date, today) : SlotValue.None;

    private static SlotValue NextDay(DateOnly today, int day) => Upcoming.DayOfMonth(today, day) is { } date ? Text(date) : SlotValue.None;

    /// <summary>Day, month and perhaps year, as Indians write them: 5/12, 05-12-2026, 5.12.26; and 2026-12-05.</summary>
    private static DateOnly? Numeric(string text, DateOnly today)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9') || !text.AsSpan().ContainsAny('/', '-', '.')) return null;
        foreach (var part in text.Split([' ', ',', '?', '!'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!char.IsAsciiDigit(part[0])) continue;
            if (DateOnly.TryParseExact(part, ["yyyy-M-d", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d/M/yy", "d-M-yy", "d.M.yy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var full)) return full;
            if (!DateOnly.TryParseExact($"{part}/2028", ["d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var dayAndMonth)) continue;
            return Upcoming.Date(today, dayAndMonth.Month, dayAndMonth.Day);
        }

        return null;
    }

    private static SlotValue Checked(DateOnly date, DateOnly today) =>
        date < today ? new SlotValue(null, FlowPhrase.Past) : date.DayNumber - today.DayNumber > FarthestDays ? SlotValue.None : Text(date);

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
