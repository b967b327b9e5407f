using System.Collections.Frozen;
using Ampl.Questions;
using Ampl.Retrieval;

namespace Ampl.Replies.Grounding;

/// <summary>
/// Whether a text is made of words we would use: those of the facts and of our own vocabularies. Another language, a
/// leaked prompt or an answer to something else is not.
/// </summary>
internal sealed class LexicalSupport(KnownWords words, string facts)
{
    private const int ShortestWord = 3;
    private const int FewestWords = 4;
    private const double LeastShare = 0.5;
    private readonly FrozenSet<string> _facts = WordReader.WordsOf(facts).ToFrozenSet(StringComparer.Ordinal);

    public bool Covers(string text)
    {
        var (all, known) = (0, 0);
        foreach (var word in WordReader.WordsOf(text))
        {
            if (word.Length < ShortestWord || char.IsDigit(word[0])) continue;
            all++;
            if (_facts.Contains(word) || words.Contains(word)) known++;
        }

        return all < FewestWords || known >= LeastShare * all;
    }
}
