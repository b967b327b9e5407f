using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>Finds the words around a sum that make it a limit: "under 15 lakh" is a maximum, "15 lakh se upar" a minimum.</summary>
internal static class Bounds
{
    private const int Reach = 1;

    public static string? Around(Reading reading, in Amount amount)
    {
        var (nearest, least) = ((PhraseMatch?)null, Reach);
        foreach (var match in reading.Of(ConceptKind.Bound))
        {
            var distance = Distance(match, amount);
            if (reading.Concept(match).Value is not ("max" or "min") || distance > least) continue;
            if (nearest is null || distance < least || match.Length > nearest.Value.Length) (nearest, least) = (match, distance);
        }

        return nearest is { } found ? reading.Concept(found).Value : null;
    }

    private static int Distance(PhraseMatch match, in Amount amount)
    {
        if (match.End <= amount.Start) return amount.Start - match.End;
        return match.Start >= amount.End ? match.Start - amount.End : match.End >= amount.End ? 0 : int.MaxValue;
    }
}
