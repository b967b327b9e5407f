using System.Globalization;

namespace Ampl.Flows.Slots;

/// <summary>
/// A time of day: "11 am", "4:30 pm", "shaam 5 baje", "साढ़े चार बजे", or only its part, "morning". Without am, pm or a part
/// of the day an hour from 1 to 7 is in the afternoon, as showrooms are then open.
/// </summary>
internal static class ClockReader
{
    private const int LastAfternoonHour = 7;
    private const int MinutesInHour = 60;

    public static SlotValue Read(SlotContext context, bool awaited)
    {
        var calendar = context.Book.Calendar;
        var words = context.Words.Split(' ');
        var part = Part(context);
        for (var i = 0; i < words.Length; i++)
        {
            if (Hour(words, i, calendar) is not (var minutes, var next)) continue;
            var suffix = next < words.Length ? calendar.Clock.GetValueOrDefault(Suffix(words, next)) : null;
            if (suffix is null && !awaited && part is null) continue;
            if (suffix is null && (next - i > 2 || NamesMonth(words, i, next, calendar))) continue;
            if (AtNoonOrLater(minutes, suffix, part) is { } time) return time.ToString("HH:mm", CultureInfo.InvariantCulture);
        }

        return part;
    }

    /// <summary>"p m" is two words once letters are told apart from dots.</summary>
    private static string Suffix(string[] words, int at) =>
        words[at] is "a" or "p" or "o" && at + 1 < words.Length ? words[at] + words[at + 1] : words[at];

    private static string? Part(SlotContext context)
    {
        string? longest = null;
        foreach (var word in context.Book.Calendar.DayParts.Keys)
        {
            if (word.Length > (longest?.Length ?? 0) && WordList.IndexOf(context.Words, word) >= 0) longest = word;
        }

        return longest is null ? null : context.Book.Calendar.DayParts[longest];
    }

    /// <summary>Minutes since midnight as they were said, on a clock of 12 or 24 hours, and the word after them.</summary>
    private static (int Minutes, int Next)? Hour(string[] words, int at, Calendar calendar)
    {
        var offset = calendar.Offsets.TryGetValue(words[at], out var more) && at + 1 < words.Length ? more : 0;
        var hour = offset == 0 ? at : at + 1;
        if (Number(words[hour], calendar) is not { } said) return null;
        var minutes = (int)decimal.Round((decimal.Truncate(said) + offset) * MinutesInHour);
        if (said != decimal.Truncate(said)) minutes += Fraction(words[hour], said);
        var next = hour + 1;
        if (next < words.Length && words[next].Length == 2 && int.TryParse(words[next], out var extra) && extra < MinutesInHour && offset == 0)
        {
            minutes += extra;
            next++;
        }

        return minutes is >= 0 and < 24 * MinutesInHour ? (minutes, next) : null;
    }

    /// <summary>"4.30" is half past four, while "dedh" is one and a half.</summary>
    private static int Fraction(string word, decimal said)
    {
        var part = said - decimal.Truncate(said);
        return (int)(char.IsAsciiDigit(word[0]) ? decimal.Round(part * 100) : decimal.Round(part * MinutesInHour));
    }

    private static decimal? Number(string word, Calendar calendar)
    {
        if (word.Length > 0 && char.IsAsciiDigit(word[0])) return decimal.TryParse(word, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 24 ? number : null;
        return calendar.Numbers.TryGetValue(word, out var named) && named is >= 1 and <= 12 ? named : null;
    }

    private static bool NamesMonth(string[] words, int from, int next, Calendar calendar) =>
        next < words.Length && calendar.Months.ContainsKey(words[next]) || from > 0 && calendar.Months.ContainsKey(words[from - 1]);

    private static TimeOnly? AtNoonOrLater(int minutes, string? suffix, string? part)
    {
        var hour = minutes / MinutesInHour;
        if (hour > 12) return TimeOnly.MinValue.AddMinutes(minutes);
        var half = suffix is "am" or "pm" ? suffix : part is "morning" ? "am" : part is not null ? "pm" : hour is >= 1 and <= LastAfternoonHour || hour == 12 ? "pm" : "am";
        var twelve = minutes % (12 * MinutesInHour);
        return TimeOnly.MinValue.AddMinutes(half == "pm" ? twelve + 12 * MinutesInHour : twelve);
    }
}
