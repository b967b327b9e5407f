using System.Collections.Immutable;
using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>Chooses among the phrases of one kind: longest first, none that lies in a car's name, none that the customer turns down.</summary>
internal static class PhrasePicker
{
    /// <summary>The earliest accepted value, or null.</summary>
    public static string? First(Reading reading, ConceptKind kind)
    {
        PhraseMatch? first = null;
        foreach (var match in reading.Of(kind))
        {
            if (!IsAccepted(reading, kind, match)) continue;
            if (first is null || match.Start < first.Value.Start) first = match;
        }

        return first is { } found ? reading.Concept(found).Value : null;
    }

    /// <summary>The accepted value that is said in most words, as "safety is what matters most" outweighs "cheap"; null without any.</summary>
    public static string? Longest(Reading reading, ConceptKind kind)
    {
        PhraseMatch? longest = null;
        foreach (var match in reading.Of(kind))
        {
            if (!IsAccepted(reading, kind, match)) continue;
            if (longest is not { } other || match.Length > other.Length || match.Length == other.Length && match.Start < other.Start) longest = match;
        }

        return longest is { } found ? reading.Concept(found).Value : null;
    }

    /// <summary>All accepted values in the order in which they are said.</summary>
    public static ImmutableArray<string> All(Reading reading, ConceptKind kind)
    {
        if (reading.Of(kind).Count == 0) return [];
        var all = ImmutableArray.CreateBuilder<string>();
        foreach (var match in reading.Of(kind))
        {
            var value = reading.Concept(match).Value;
            if (IsAccepted(reading, kind, match) && !all.Contains(value)) all.Add(value);
        }

        return all.ToImmutable();
    }

    public static bool IsAccepted(Reading reading, ConceptKind kind, PhraseMatch match) =>
        !Overlaps(reading, match) && !IsInsideLonger(reading, kind, match) && !Refusal.Covers(reading, match);

    /// <summary>"Nexon EV" is a car's name, and the EV in it no wish of its own.</summary>
    private static bool Overlaps(Reading reading, PhraseMatch match)
    {
        for (var i = match.Start; i < match.End; i++)
        {
            if (reading.Role(i) is TokenRole.Model or TokenRole.Email) return true;
        }

        return false;
    }

    private static bool IsInsideLonger(Reading reading, ConceptKind kind, PhraseMatch match)
    {
        foreach (var other in reading.Of(kind))
        {
            if (other.Length > match.Length && other.Start <= match.Start && other.End >= match.End) return true;
        }

        return false;
    }
}
