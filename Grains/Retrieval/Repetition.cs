using Ampl.Knowledge;

namespace Ampl.Retrieval;

/// <summary>
/// Tells whether a passage only repeats one already taken: word sets with a Jaccard index above 0.8 and the same figures.
/// Typed records other than FAQs are never repetitions, since two variants of a car read alike and cost differently;
/// where a passage comes from plays no part.
/// </summary>
internal static class Repetition
{
    private const double Threshold = 0.8;

    public static bool IsIn(List<Candidate> kept, Candidate candidate, TermTable terms)
    {
        if (candidate.Passage.Kind is not (RecordKind.Faq or RecordKind.Passage)) return false;
        foreach (var other in kept)
        {
            if (other.Passage.Kind == candidate.Passage.Kind && IsSame(other.Terms, candidate.Terms, terms)) return true;
        }

        return false;
    }

    private static bool IsSame(ReadOnlySpan<int> a, ReadOnlySpan<int> b, TermTable terms)
    {
        int i = 0, j = 0, shared = 0;
        while (i < a.Length || j < b.Length)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                (i, j, shared) = (i + 1, j + 1, shared + 1);
                continue;
            }

            var single = j == b.Length || (i < a.Length && a[i] < b[j]) ? a[i++] : b[j++];
            if (char.IsAsciiDigit(terms[single][0])) return false;
        }

        return shared > Threshold * (a.Length + b.Length - shared);
    }
}
