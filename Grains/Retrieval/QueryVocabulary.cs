using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Ampl.Retrieval;

/// <summary>
/// How customers' words relate to the words of English documents: words to ignore, and what the others mean.
/// An expansion reads "exchange|trade old": alternatives are parted by '|', and a space joins what must all be found.
/// </summary>
internal sealed class QueryVocabulary
{
    public const int LongestPhrase = 4;
    public static readonly QueryVocabulary Empty = new([], []);

    /// <param name="beginnings">The same as expansions, of words in any form: "उघड" is the beginning of "उघडतात" and of "उघडलेलं".</param>
    public QueryVocabulary(
        IEnumerable<string> ignored, IEnumerable<KeyValuePair<string, string>> expansions, IEnumerable<string>? synonyms = null, AnswerKinds? answers = null, IEnumerable<KeyValuePair<string, string>>? beginnings = null)
    {
        Ignored = ignored.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(TextFold.Fold).ToFrozenSet(StringComparer.Ordinal);
        var groups = new Dictionary<string, ImmutableArray<ImmutableArray<string>>>(StringComparer.Ordinal);
        Beginnings = OfBeginnings(beginnings ?? []);
        foreach (var (phrase, meaning) in expansions) groups[Stems(phrase)] = WithBeginning(phrase, Groups(meaning));
        Expansions = groups.ToFrozenDictionary(StringComparer.Ordinal);
        Synonyms = Mutual(synonyms ?? []);
        Answers = answers ?? AnswerKinds.None;
    }

    private QueryVocabulary(QueryVocabulary whole) => (Ignored, Answers, Expansions, Beginnings, Synonyms) = (whole.Ignored, whole.Answers, Empty.Expansions, Empty.Beginnings, Empty.Synonyms);

    /// <summary>Folded words that carry no content in a question.</summary>
    public FrozenSet<string> Ignored { get; }

    /// <summary>From stems joined by a space to groups of alternative stems.</summary>
    public FrozenDictionary<string, ImmutableArray<ImmutableArray<string>>> Expansions { get; }

    /// <summary>From the beginning of a word, behind the stems of the words before it, to groups of alternative stems; to none of a word without content.</summary>
    public FrozenDictionary<string, ImmutableArray<ImmutableArray<string>>> Beginnings { get; }

    /// <summary>From a stem to the stems of words that may be said in its place.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> Synonyms { get; }

    public AnswerKinds Answers { get; }

    /// <summary>The same words to ignore, but each other word means itself alone.</summary>
    public QueryVocabulary WithoutExpansion() => new(this);

    /// <summary>Each line is a group of words of one meaning; a word in several groups has the partners of all.</summary>
    private FrozenDictionary<string, ImmutableArray<string>> Mutual(IEnumerable<string> lines)
    {
        var partners = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var stems = Stems(line).Split(' ').Where(stem => !Ignored.Contains(stem)).Distinct().ToArray();
            foreach (var stem in stems)
            {
                if (!partners.TryGetValue(stem, out var others)) partners[stem] = others = new HashSet<string>(StringComparer.Ordinal);
                others.UnionWith(stems);
            }
        }

        return partners.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Where(stem => stem != pair.Key).ToImmutableArray(), StringComparer.Ordinal);
    }

    private static ImmutableArray<ImmutableArray<string>> Groups(string meaning) =>
        [.. meaning.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(group => group.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Stems).Distinct().ToImmutableArray())];

    /// <summary>What one word means by itself and what it means by its beginning are one thing, said in the words of both.</summary>
    private ImmutableArray<ImmutableArray<string>> WithBeginning(string phrase, ImmutableArray<ImmutableArray<string>> meaning)
    {
        var word = TextFold.Fold(phrase);
        if (meaning is not [var own] || word.Contains(' ', StringComparison.Ordinal)) return meaning;
        for (var length = word.Length; length > 1; length--)
        {
            if (Beginnings.TryGetValue(word[..length], out var begun)) return begun is [var other] ? [[.. own.Union(other)]] : meaning;
        }

        return meaning;
    }

    private static FrozenDictionary<string, ImmutableArray<ImmutableArray<string>>> OfBeginnings(IEnumerable<KeyValuePair<string, string>> beginnings)
    {
        var groups = new Dictionary<string, ImmutableArray<ImmutableArray<string>>>(StringComparer.Ordinal);
        foreach (var (phrase, meaning) in beginnings)
        {
            var words = WordReader.WordsOf(phrase);
            groups[words.Length == 1 ? words[0] : $"{Stems(string.Join(' ', words[..^1]))} {words[^1]}"] = Groups(meaning);
        }

        return groups.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Stems(string phrase)
    {
        var stems = new List<string>();
        var words = new WordReader(phrase, stackalloc char[WordReader.MaxWord]);
        while (words.MoveNext()) stems.Add(words.Current[..Stemmer.Stem(words.Current)].ToString());
        return string.Join(' ', stems);
    }
}
