using System.Globalization;

namespace Ampl.Replies.Grounding;

/// <summary>A date as a text tells it; what it leaves open is null.</summary>
internal readonly record struct DateMention(int Month, int? Day, int? Year)
{
    /// <summary>True when a text's date says no more than this one does.</summary>
    public bool Supports(DateMention told) =>
        told.Month == Month && (told.Day is null || told.Day == Day) && (told.Year is null || told.Year == Year);
}

/// <summary>Finds dates that name their month, in our languages: "31 Dec 2026", "दिसंबर 31", "૧ નવેમ્બર".</summary>
internal static class DateMentions
{
    private const int DaysInMonth = 31;
    private const int ShortestLatin = 3;

    /// <summary>How the months' names begin; a Latin word must be such a beginning or go on as the month does.</summary>
    private static readonly (string Stem, int Month)[] Stems =
    [
        ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6),
        ("july", 7), ("august", 8), ("september", 9), ("october", 10), ("november", 11), ("december", 12),
        ("जनवरी", 1), ("फ़रवरी", 2), ("फरवरी", 2), ("मार्च", 3), ("अप्रैल", 4), ("मई", 5), ("जून", 6),
        ("जुलाई", 7), ("अगस्त", 8), ("सितंबर", 9), ("सितम्बर", 9), ("अक्टूबर", 10), ("अक्तूबर", 10), ("नवंबर", 11), ("नवम्बर", 11), ("दिसंबर", 12), ("दिसम्बर", 12),
        ("जानेवारी", 1), ("फेब्रुवारी", 2), ("एप्रिल", 4), ("मे", 5), ("जुलै", 7), ("ऑगस्ट", 8), ("सप्टेंबर", 9), ("ऑक्टोबर", 10), ("नोव्हेंबर", 11), ("डिसेंबर", 12),
        ("જાન્યુઆરી", 1), ("ફેબ્રુઆરી", 2), ("માર્ચ", 3), ("એપ્રિલ", 4), ("મે", 5), ("જૂન", 6),
        ("જુલાઈ", 7), ("ઑગસ્ટ", 8), ("ઓગસ્ટ", 8), ("સપ્ટેમ્બર", 9), ("ઑક્ટોબર", 10), ("ઓક્ટોબર", 10), ("નવેમ્બર", 11), ("ડિસેમ્બર", 12),
    ];

    private static readonly char[] Between = [' ', ',', '.', ';', ':', '(', ')', '\n', '\t', '-', '/', '\'', '’', '।', '*'];

    /// <summary>A month without a day or a year beside it is a word like any other ("may").</summary>
    public static List<DateMention> Read(string text)
    {
        var words = text.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        var found = new List<DateMention>();
        for (var i = 0; i < words.Length; i++)
        {
            if (Month(words[i]) is not { } month) continue;
            var (before, after, next) = (Number(words, i - 1), Number(words, i + 1), Number(words, i + 2));
            var day = Day(before) ?? Day(after);
            var year = Year(before) ?? Year(after) ?? Year(next);
            if (day is not null || year is not null) found.Add(new DateMention(month, day, year));
        }

        return found;
    }

    private static int? Month(string word)
    {
        foreach (var (stem, month) in Stems)
        {
            var named = char.IsAsciiLetter(stem[0])
                ? word.Length >= ShortestLatin && stem.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                : word.StartsWith(stem, StringComparison.Ordinal) && (stem.Length > 2 || word.Length == stem.Length);
            if (named) return month;
        }

        return "sept".Equals(word, StringComparison.OrdinalIgnoreCase) ? 9 : null;
    }

    private static int? Number(string[] words, int at)
    {
        if (at < 0 || at >= words.Length) return null;
        var value = 0;
        var length = 0;
        foreach (var c in words[at])
        {
            if (!char.IsDigit(c)) break;
            value = (value * 10) + CharUnicodeInfo.GetDecimalDigitValue(c);
            if (++length > 4) return null;
        }

        return length == 0 ? null : value;
    }

    private static int? Day(int? number) => number is > 0 and <= DaysInMonth ? number : null;

    private static int? Year(int? number) => number is > 1900 and < 2200 ? number : null;
}
