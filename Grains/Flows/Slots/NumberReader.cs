using System.Globalization;

namespace Ampl.Flows.Slots;

/// <summary>Numbers whose meaning only the question gives: "45000", "45 hazar", "pandrah", "12 lakh".</summary>
internal static class NumberReader
{
    private const decimal Lakh = 100_000m;
    private const decimal SmallestBudget = 50_000m;
    private const decimal MostMonthly = 300_000m;
    private const int MonthsInYear = 12;

    public static string? Whole(SlotContext context, int least, int most) =>
        First(context) is { } number && number == decimal.Truncate(number) && number >= least && number <= most
            ? number.ToString("0", CultureInfo.InvariantCulture)
            : null;

    /// <summary>In rupees; a bare 15 means lakh.</summary>
    public static string? Budget(SlotContext context)
    {
        if (EntityValues.Of(SlotKind.Budget, context.Message.Entities) is { } budget) return budget;
        var amount = First(context);
        if (amount is > 0 and < 1000) amount *= Lakh;
        return amount >= SmallestBudget ? amount.Value.ToString("0", CultureInfo.InvariantCulture) : null;
    }

    /// <summary>"N lakh per annum"; a bare number up to 999 is lakh, a sum of less than three lakh that is called monthly is a month's.</summary>
    public static string? Income(SlotContext context)
    {
        var amount = First(context);
        if (amount is null or <= 0) return null;
        if (amount < 1000) amount *= Lakh;
        else if (amount < MostMonthly / 2) amount *= MonthsInYear;
        return $"{(amount.Value / Lakh).ToString("0.##", CultureInfo.InvariantCulture)} lakh per annum";
    }

    /// <summary>"45000 km": a whole number right before one of the words that it is counted in.</summary>
    public static string? Counted(SlotContext context, WordList units, int least, int most)
    {
        var words = context.Words.Split(' ');
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (units.Is(words[i + 1]) && Value(words[i], context.Book.Calendar) is { } number && number >= least && number <= most && number == decimal.Truncate(number))
                return number.ToString("0", CultureInfo.InvariantCulture);
        }

        return null;
    }

    /// <summary>The first number with the scale that follows it.</summary>
    private static decimal? First(SlotContext context)
    {
        var calendar = context.Book.Calendar;
        var words = context.Words.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var offset = calendar.Offsets.TryGetValue(words[i], out var more) && i + 1 < words.Length ? more : 0;
            if (Value(words[offset == 0 ? i : i + 1], calendar) is not { } number) continue;
            var next = i + (offset == 0 ? 1 : 2);
            return (number + offset) * (next < words.Length ? calendar.Scales.GetValueOrDefault(words[next], 1) : 1);
        }

        return null;
    }

    private static decimal? Value(string word, Calendar calendar)
    {
        if (word.Length > 0 && char.IsAsciiDigit(word[0])) return decimal.TryParse(word, CultureInfo.InvariantCulture, out var number) ? number : null;
        return calendar.Numbers.TryGetValue(word, out var named) ? named : null;
    }
}
