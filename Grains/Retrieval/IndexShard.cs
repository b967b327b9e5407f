using System.Collections.Immutable;
using Ampl.Knowledge;

namespace Ampl.Retrieval;

/// <summary>
/// The inverted index of one namespace, with word statistics of its own: thousands of vehicles must not make
/// "price" worthless in a question about thirty FAQs. Impacts are computed at build, so a search only adds.
/// </summary>
internal sealed class IndexShard
{
    /// <summary>Largest value that term frequency can reach in BM25 (k1 + 1).</summary>
    public const float Saturation = 2.2f;

    public required ImmutableArray<Passage> Passages { get; init; }

    /// <summary>Postings of term t are [Starts[t], Starts[t + 1]).</summary>
    public required int[] Starts { get; init; }
    public required int[] Postings { get; init; }
    public required float[] Impacts { get; init; }
    public required float[] Rarity { get; init; }

    /// <summary>Rarity of a word that no passage of this namespace holds.</summary>
    public required float UnknownRarity { get; init; }

    /// <summary>The distinct terms of passage p, ascending: [TermStarts[p], TermStarts[p + 1]).</summary>
    public required int[] TermStarts { get; init; }
    public required int[] Terms { get; init; }

    public required TitleTable Titles { get; init; }
    public required SketchTable Sketches { get; init; }

    /// <summary>The file of each passage, or the row of files it goes on in.</summary>
    public required int[] Series { get; init; }

    /// <summary>How far passages that follow one another are about one thing; 0..1.</summary>
    public required float Coherence { get; init; }

    /// <summary>Of each passage of prose, the kinds of answers it gives, a bit each.</summary>
    public required int[] Answers { get; init; }
    public required float[] AnswerRarity { get; init; }

    public ReadOnlySpan<int> TermsOf(int passage) => Terms.AsSpan(TermStarts[passage]..TermStarts[passage + 1]);

    public bool Knows(int term) => Starts[term] < Starts[term + 1];

    /// <summary>
    /// How telling a group is: the rarity of the customer's own word, else the mean rarity of its members that occur
    /// here, else that of an unknown word.
    /// </summary>
    public float Weight(QueryTerms query, QueryGroup group)
    {
        float sum = 0;
        var known = 0;
        foreach (var member in query.MembersOf(group))
        {
            if (!Knows(member.Term)) continue;
            if (member.Quality >= 1) return Rarity[member.Term];
            sum += Rarity[member.Term];
            known++;
        }

        return known > 0 ? sum / known : UnknownRarity * group.Doubt;
    }
}
