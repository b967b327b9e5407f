using System.Globalization;

namespace Ampl.Money;

/// <summary>Writes rupees as Indians do: 12,50,000 with ₹ before it, or "₹12.5 lakh" when told roughly.</summary>
internal static class Rupees
{
    /// <summary>A lakh crore; nothing that a car dealer names comes near.</summary>
    public const decimal Largest = 1_000_000_000_000m;

    private const int LongestText = 40;
    private const decimal Lakh = 100_000m;
    private const decimal Crore = 10_000_000m;

    /// <summary>To the whole rupee; halves go up.</summary>
    public static string Format(decimal amount)
    {
        var rounded = decimal.Round(amount, 0, MidpointRounding.AwayFromZero);
        Span<char> digits = stackalloc char[LongestText];
        if (!decimal.Abs(rounded).TryFormat(digits, out var count, "0", CultureInfo.InvariantCulture))
        {
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "Too large for an amount of rupees.");
        }

        Span<char> text = stackalloc char[LongestText * 2];
        var length = 0;
        if (rounded < 0) text[length++] = '-';
        text[length++] = '₹';
        for (var i = 0; i < count; i++)
        {
            text[length++] = digits[i];
            if (EndsGroup(count - 1 - i)) text[length++] = ',';
        }

        return new string(text[..length]);
    }

    /// <summary>Short form for talk, never for a quotation: two decimals at most, below a lakh in full.</summary>
    public static string Roughly(decimal amount) => decimal.Abs(amount) switch
    {
        >= Crore => $"₹{Number(amount / Crore)} crore",
        >= Lakh => $"₹{Number(amount / Lakh)} lakh",
        _ => Format(amount),
    };

    /// <summary>Grouped like rupees, as large figures of any kind are: 38,750.</summary>
    public static string Grouped(decimal value) => Format(value).Replace("₹", "", StringComparison.Ordinal);

    /// <summary>A plain figure without needless zeros: 17.4, 1497, 9.</summary>
    public static string Number(decimal value) => value == decimal.Truncate(value) && decimal.Abs(value) < Largest
        ? ((long)value).ToString(CultureInfo.InvariantCulture)
        : decimal.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Groups of two digits above the last three.</summary>
    private static bool EndsGroup(int digitsLeft) => digitsLeft >= 3 && digitsLeft % 2 == 1;
}
