using System.Runtime.InteropServices;
using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>Finds pairs of amounts that are one range, in either order, and gives the first the scale of the second ("9-7 lakh").</summary>
internal static class RangeReader
{
    private const int FarthestApart = 2;

    public static void Pair(Reading reading)
    {
        var amounts = CollectionsMarshal.AsSpan(reading.Amounts);
        for (var i = 0; i + 1 < amounts.Length; i++)
        {
            ref var first = ref amounts[i];
            ref var second = ref amounts[i + 1];
            if (first.Pair >= 0 || !IsRange(reading, first, second)) continue;
            if (first.Scale == 1 && second.Scale > 1 && first.Value < 1000)
            {
                first.Scale = second.Scale;
                first.Value *= second.Scale;
            }

            if (second.Scale == 1 && first.Scale > 1 && second.Value < 1000)
            {
                second.Scale = first.Scale;
                second.Value *= first.Scale;
            }

            (first.Pair, second.Pair) = (i + 1, i);
        }
    }

    private static bool IsRange(Reading reading, in Amount first, in Amount second)
    {
        var apart = second.Start - first.End;
        if (apart > FarthestApart || !first.IsMoney && !second.IsMoney) return false;
        var between = reading.Tokens[first.End].Before;
        if (apart == 0) return (between & (Gap.Dash | Gap.Slash)) != 0 && (between & Gap.Stop) == 0;
        foreach (var match in reading.Of(ConceptKind.Bound))
        {
            if (match.Start >= first.End && match.End <= second.Start && reading.Concept(match).Value == "range") return true;
        }

        return false;
    }
}
