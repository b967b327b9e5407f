using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>Finds the words around a sum that make it a limit: "under 15 lakh" is a maximum, "15 lakh se upar" a minimum.</summary>
internal static class Bounds
{
    private const int Reach = 1;

    /// <summary>"max", "min" or null; at most <paramref name="reach"/> tokens away.</summary>
    public static string? Around(Reading reading, in Amount amount, int reach = Reach)
    {
        if (HasPlus(reading, amount)) return "min";
        var (nearest, least) = ((PhraseMatch?)null, reach);
        foreach (var match in reading.Of(ConceptKind.Bound))
        {
            var distance = Distance(match, amount);
            if (reading.Concept(match).Value is not ("max" or "min") || distance > least) continue;
            if (nearest is null || distance < least || match.Length > nearest.Value.Length) (nearest, least) = (match, distance);
        }

        return nearest is { } found ? reading.Concept(found).Value : null;
    }

    /// <summary>Whether a limit ends right before a token.</summary>
    public static bool Leads(Reading reading, int token)
    {
        foreach (var match in reading.Of(ConceptKind.Bound))
        {
            if (match.End == token && reading.Concept(match).Value is ("max" or "min")) return true;
        }

        return false;
    }

    /// <summary>Whether a limit of more than a word begins right at a token ("च्या वर नको").</summary>
    public static bool Follows(Reading reading, int token)
    {
        foreach (var match in reading.Of(ConceptKind.Bound))
        {
            if (match.Start == token && match.Length > 1 && reading.Concept(match).Value is "max" or "min") return true;
        }

        return false;
    }

    /// <summary>"Around 18 lakh", "18 lakh ke aas paas": how people name what they mean to spend.</summary>
    public static bool IsAbout(Reading reading, in Amount amount)
    {
        foreach (var match in reading.Of(ConceptKind.Bound))
        {
            if (reading.Concept(match).Value == "around" && Distance(match, amount) <= Reach) return true;
        }

        return false;
    }

    /// <summary>Where the limit ends that follows a number ("9 thi vadhare nahi"), or 0.</summary>
    public static int EndAfter(Reading reading, in Amount amount)
    {
        var end = 0;
        foreach (var match in reading.Of(ConceptKind.Bound))
        {
            if (match.Start == amount.End && reading.Concept(match).Value is "max" or "min") end = Math.Max(end, match.End);
        }

        return end;
    }

    /// <summary>"Between 10 and 12": the word that makes two bare numbers a range of prices.</summary>
    public static bool IsBetween(Reading reading, in Amount first, in Amount last)
    {
        foreach (var match in reading.Of(ConceptKind.Bound))
        {
            if (reading.Concept(match).Value == "amid" && (match.End == first.Start || match.Start == last.End)) return true;
        }

        return false;
    }

    /// <summary>"15 lakh+".</summary>
    private static bool HasPlus(Reading reading, in Amount amount)
    {
        var after = reading.Tokens[amount.End - 1].End;
        return after < reading.Tokens.Text.Length && reading.Tokens.Text[after] == '+';
    }

    private static int Distance(PhraseMatch match, in Amount amount)
    {
        if (match.End <= amount.Start) return amount.Start - match.End;
        return match.Start >= amount.End ? match.Start - amount.End : match.End >= amount.End ? 0 : int.MaxValue;
    }
}
