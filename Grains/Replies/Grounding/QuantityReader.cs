using System.Globalization;
using Ampl.Knowledge.Vehicles;

namespace Ampl.Replies.Grounding;

/// <summary>Finds every number in a text, in any of our scripts, with the unit and the kind of price it claims.</summary>
internal static class QuantityReader
{
    private const int LongestNumber = 24;

    /// <summary>How far from a sum its "on-road" or "ex-showroom" may stand.</summary>
    private const int PriceWordReach = 40;

    private static readonly string[] RupeeMarks = ["₹", "rs.", "rs", "inr", "रु.", "रु", "રૂ.", "રૂ"];
    private static readonly string[] OnRoadWords = ["on-road", "on road", "onroad", "ऑन-रोड", "ऑन रोड", "ઓન-રોડ", "ઓન રોડ", "ઑન-રોડ", "ઑન રોડ"];
    private static readonly string[] ExShowroomWords = ["ex-showroom", "ex showroom", "एक्स-शोरूम", "एक्स शोरूम", "એક્સ-શોરૂમ", "એક્સ શોરૂમ"];

    public static List<Quantity> Read(string text)
    {
        var found = new List<Quantity>();
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsDigit(text[at]))
            {
                at++;
                continue;
            }

            var (value, end) = Number(text, at);
            found.Add(Measure(text, at, end, value));
            at = end;
        }

        return found;
    }

    private static (decimal Value, int End) Number(string text, int at)
    {
        Span<char> digits = stackalloc char[LongestNumber];
        var length = 0;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsDigit(c)) Put((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)), digits, ref length);
            else if (c is not ('.' or ',') || at + 1 >= text.Length || !char.IsDigit(text[at + 1])) break;
            else if (c == '.') Put('.', digits, ref length);
        }

        _ = decimal.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value);
        return (value, at);
    }

    private static void Put(char c, Span<char> digits, ref int length)
    {
        if (length < digits.Length) digits[length++] = c;
    }

    private static Quantity Measure(string text, int at, int end, decimal value)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        var (unit, factor) = UnitWords.After(text.AsSpan(end).TrimStart(" -"));
        if (unit == QuantityUnit.None && EndsWithRupees(before)) unit = QuantityUnit.Rupees;
        var price = unit == QuantityUnit.Rupees ? PriceNear(text, at, end) : PriceKind.Any;
        return new Quantity(value * factor, unit, price, at);
    }

    private static bool EndsWithRupees(ReadOnlySpan<char> before)
    {
        foreach (var mark in RupeeMarks)
        {
            if (before.EndsWith(mark, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>The price word nearest to a sum in its line, not reaching past another sum.</summary>
    internal static PriceKind PriceNear(string text, int at, int end)
    {
        var before = text.AsSpan(Math.Max(0, at - PriceWordReach), Math.Min(at, PriceWordReach));
        var after = text.AsSpan(end, Math.Min(PriceWordReach, text.Length - end));
        before = before.TrimEnd("₹ ");
        before = before[(before.LastIndexOfAny('\n', '₹') + 1)..];
        var next = after.IndexOfAny('\n', '₹');
        if (next >= 0) after = after[..next];
        var (onRoad, exShowroom) = (Distance(before, after, OnRoadWords), Distance(before, after, ExShowroomWords));
        if (onRoad == exShowroom) return PriceKind.Any;
        return onRoad < exShowroom ? PriceKind.OnRoad : PriceKind.ExShowroom;
    }

    private static int Distance(ReadOnlySpan<char> before, ReadOnlySpan<char> after, string[] words)
    {
        var nearest = int.MaxValue;
        foreach (var word in words)
        {
            var left = before.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (left >= 0) nearest = Math.Min(nearest, before.Length - left - word.Length);
            var right = after.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (right >= 0) nearest = Math.Min(nearest, right);
        }

        return nearest;
    }
}
