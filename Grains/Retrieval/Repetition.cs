using System.Collections.Frozen;
using Ampl.Knowledge;

namespace Ampl.Retrieval;

/// <summary>
/// Tells whether a passage only repeats one already taken: word sets with a Jaccard index above 0.8, one within the other, and the same figures and negations.
/// Typed records other than FAQs are never repetitions, since two variants of a car read alike and cost differently;
/// where a passage comes from plays no part.
/// </summary>
internal static class Repetition
{
    private const double Threshold = 0.8;

    /// <summary>The index ignores these words, and yet they turn an answer round.</summary>
    private static readonly FrozenSet<string> Negative = FrozenSet.Create(
        StringComparer.Ordinal,
        "no", "not", "never", "nor", "cannot", "cant", "dont", "doesnt", "isnt", "wont", "without", "except", "nahi", "nahin", "nai", "bina",
        "नहीं", "नही", "मत", "बिना", "नाही", "नका", "नको", "विना", "નથી", "નહીં", "નહિ", "વગર", "વિના");

    /// <summary>The passage that says all of it already, or null.</summary>
    public static Passage? Of(List<Candidate> kept, Candidate candidate, TermTable terms)
    {
        if (candidate.Passage.Kind is not (RecordKind.Faq or RecordKind.Passage)) return null;
        foreach (var other in kept)
        {
            if (other.Passage.Kind == candidate.Passage.Kind && IsSame(other, candidate, terms)) return other.Passage;
        }

        return null;
    }

    /// <summary>
    /// A word swapped for another says another thing ("car loan", "gold loan"), so one text must hold all words of the other.
    /// </summary>
    private static bool IsSame(Candidate a, Candidate b, TermTable terms)
    {
        int i = 0, j = 0, shared = 0, onlyA = 0, onlyB = 0;
        while (i < a.Terms.Length || j < b.Terms.Length)
        {
            if (i < a.Terms.Length && j < b.Terms.Length && a.Terms[i] == b.Terms[j])
            {
                (i, j, shared) = (i + 1, j + 1, shared + 1);
                continue;
            }

            var isA = j == b.Terms.Length || (i < a.Terms.Length && a.Terms[i] < b.Terms[j]);
            var single = isA ? a.Terms[i++] : b.Terms[j++];
            if (isA) onlyA++;
            else onlyB++;
            if (Math.Min(onlyA, onlyB) > 0 || char.IsAsciiDigit(terms[single][0])) return false;
        }

        return shared > Threshold * (shared + onlyA + onlyB) && Negations(a.Passage) == Negations(b.Passage);
    }

    private static int Negations(Passage passage)
    {
        var negations = Negative.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = new WordReader(passage.Text, stackalloc char[WordReader.MaxWord]);
        var count = 0;
        while (words.MoveNext())
        {
            if (negations.Contains(words.Current)) count++;
        }

        return count;
    }
}
