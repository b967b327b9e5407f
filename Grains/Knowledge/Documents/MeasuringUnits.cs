using System.Collections.Frozen;

namespace Ampl.Knowledge.Documents;

/// <summary>A heading may hold the unit of the figures below it, "Dickey Space (L)", without which nobody knows what they say.</summary>
internal static class MeasuringUnits
{
    private static readonly FrozenSet<string> Units = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "l", "ltr", "ltrs", "litre", "litres", "liter", "liters", "mm", "cm", "m", "kg", "km", "kms", "kw", "kwh", "nm", "cc", "hp", "bhp", "ps",
        "day", "days", "week", "weeks", "wks", "month", "months", "year", "years", "yrs", "hour", "hours", "hrs", "min", "minutes", "inch", "inches", "star", "stars");

    private static readonly FrozenSet<string> Currency = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "rs", "rs.", "inr", "₹", "lakh", "lakhs", "lac");

    public static bool IsUnit(string word) => Units.Contains(word) || Currency.Contains(word);

    /// <summary>Empty for a heading without one.</summary>
    public static string Of(string heading)
    {
        var open = heading.IndexOf('(', StringComparison.Ordinal);
        var close = heading.LastIndexOf(')');
        return open > 0 && close > open && heading[(open + 1)..close].Trim(' ', '.') is var unit && Units.Contains(unit) ? unit : "";
    }

    /// <summary>A bare figure with the unit of its heading; any other value as it is.</summary>
    public static string Complete(string value, string unit) =>
        unit.Length > 0 && value.AsSpan().Trim().ContainsAnyInRange('0', '9') && !value.Any(char.IsLetter) ? $"{value.Trim()} {unit}" : value;
}
