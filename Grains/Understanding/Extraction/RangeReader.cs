using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>Finds pairs of amounts that are one range, in either order, and gives the first the scale of the second ("9-7 lakh").</summary>
internal static class RangeReader
{
    private const int FarthestApart = 2;
    private const decimal Lakh = 100_000;

    public static void Pair(Reading reading)
    {
        var amounts = reading.Amounts;
        for (var i = 0; i + 1 < amounts.Count; i++)
        {
            var (first, second) = (amounts[i], amounts[i + 1]);
            if (first.Pair >= 0 || !IsRange(reading, first, second)) continue;
            amounts[i] = first.InScaleOf(second) with { Pair = i + 1 };
            amounts[i + 1] = second.InScaleOf(first) with { Pair = i };
        }
    }

    /// <summary>"das se barah lakh", "do teen lakh": a number word without a scale that another number follows.</summary>
    public static bool LeadsTo(Reading reading, int at)
    {
        if (at >= reading.Tokens.Count || (reading.Tokens[at].Before & Gap.Stop) != Gap.None) return false;
        var next = AmountReader.Longest(reading, ConceptKind.Bound, at) is { } bound && reading.Concept(bound).Value == "range" ? bound.End : at;
        if (next >= reading.Tokens.Count) return false;
        return NumberWords.TryRead(reading, next, out _, out var end) && HasScale(reading, end);
    }

    private static bool HasScale(Reading reading, int at) =>
        AmountReader.Longest(reading, ConceptKind.Scale, at) is { } scale && reading.Concept(scale).Amount > 100;

    private static bool IsRange(Reading reading, in Amount first, in Amount second) =>
        (first.IsMoney || second.IsMoney) && Joins(reading, first, second);

    /// <summary>"8 9 lakh", "બાર લાખથી પંદર લાખ": the smaller figure first, and not far below.</summary>
    private static bool IsSaidInOneBreath(in Amount first, in Amount second)
    {
        var low = first.Scale == 1 ? first.Value * second.Scale : first.Value;
        var isPlain = first.Scale == 1 && !first.HasCurrency && !first.IsWord || first.Scale == second.Scale;
        return isPlain && second.Scale >= Lakh && low < second.Value && low * 2 >= second.Value;
    }

    /// <summary>Whether what stands between two amounts makes them one range.</summary>
    public static bool Joins(Reading reading, in Amount first, in Amount second)
    {
        var apart = second.Start - first.End;
        if (apart > FarthestApart) return false;
        var between = reading.Tokens[first.End].Before;
        if (apart == 0) return (between & (Gap.Dash | Gap.Slash)) != Gap.None && (between & Gap.Stop) == Gap.None
            || first.IsWord && second.IsWord && first.Scale == 1 && first.Value < second.Value && (between & Gap.Stop) == Gap.None || between == Gap.Space && IsSaidInOneBreath(first, second);
        foreach (var match in reading.Of(ConceptKind.Bound))
        {
            if (match.Start >= first.End && match.End <= second.Start && reading.Concept(match).Value == "range") return true;
        }

        return false;
    }
}
