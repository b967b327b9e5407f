using System.Collections.Immutable;

namespace Ampl.Guardrails;

/// <summary>
/// A meaning that families of words make together: one word of each family of <see cref="All"/> within
/// <see cref="Within"/> words, and none of <see cref="None"/> among or beside them.
/// </summary>
internal sealed record GuardRule(string Reason, Verdict Verdict, ImmutableArray<ulong> All, ulong None, int Within)
{
    private const int Beside = 3;

    /// <summary>A fact may say the same: an offer of the dealer's is no invention.</summary>
    public bool UnlessGrounded { get; init; }

    public bool Matches(in SentenceWords sentence)
    {
        if (!Holds(sentence.Families)) return false;
        var hits = sentence.Hits;
        for (var first = 0; first < hits.Length; first++)
        {
            ulong near = 0;
            for (var next = first; next < hits.Length && hits[next].At - hits[first].At <= Within; next++)
            {
                near |= hits[next].Families;
                if (Holds(near) && !IsTakenBack(hits, hits[first].At, hits[next].At)) return true;
            }
        }

        return false;
    }

    private bool IsTakenBack(ReadOnlySpan<FamilyHit> hits, int from, int to)
    {
        foreach (var hit in hits)
        {
            if ((hit.Families & None) != 0 && hit.At >= from - Beside && hit.At <= to + Beside) return true;
        }

        return false;
    }

    private bool Holds(ulong families)
    {
        foreach (var family in All)
        {
            if ((families & family) == 0) return false;
        }

        return true;
    }
}

/// <summary>A word of a sentence that belongs to families, and which word it is.</summary>
internal readonly record struct FamilyHit(ulong Families, int At);

/// <summary>What the words of one sentence belong to.</summary>
internal readonly ref struct SentenceWords(ulong families, ReadOnlySpan<FamilyHit> hits)
{
    public ulong Families { get; } = families;
    public ReadOnlySpan<FamilyHit> Hits { get; } = hits;
}
