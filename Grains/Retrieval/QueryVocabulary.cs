using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ampl.Retrieval;

/// <summary>
/// How customers' words relate to the words of English documents: words to ignore, and what the others mean.
/// An expansion reads "exchange|trade old": alternatives are parted by '|', and a space joins what must all be found.
/// </summary>
internal sealed class QueryVocabulary
{
    public const int LongestPhrase = 4;
    public static readonly QueryVocabulary Empty = new([], []);

    public QueryVocabulary(
        IEnumerable<string> ignored, IEnumerable<KeyValuePair<string, string>> expansions, IEnumerable<string>? synonyms = null, AnswerKinds? answers = null)
    {
        Ignored = ignored.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(TextFold.Fold).ToFrozenSet(StringComparer.Ordinal);
        var groups = new Dictionary<string, ImmutableArray<ImmutableArray<string>>>(StringComparer.Ordinal);
        foreach (var (phrase, meaning) in expansions) groups[Stems(phrase)] = Groups(meaning);
        Expansions = groups.ToFrozenDictionary(StringComparer.Ordinal);
        Synonyms = Mutual(synonyms ?? []);
        Answers = answers ?? AnswerKinds.None;
    }

    private QueryVocabulary(QueryVocabulary whole) => (Ignored, Answers, Expansions, Synonyms) = (whole.Ignored, whole.Answers, Empty.Expansions, Empty.Synonyms);

    /// <summary>Folded words that carry no content in a question.</summary>
    public FrozenSet<string> Ignored { get; }

    /// <summary>From stems joined by a space to groups of alternative stems.</summary>
    public FrozenDictionary<string, ImmutableArray<ImmutableArray<string>>> Expansions { get; }

    /// <summary>From a stem to the stems of words that may be said in its place.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> Synonyms { get; }

    public AnswerKinds Answers { get; }

    /// <summary>The same words to ignore, but each other word means itself alone.</summary>
    public QueryVocabulary WithoutExpansion() => new(this);

    /// <exception cref="JsonException">A file is not of the form that data/README.md describes.</exception>
    public static QueryVocabulary Parse(string expansion, string? synonyms = null, string? answers = null)
    {
        var file = JsonSerializer.Deserialize(expansion, QueryVocabularyJson.Default.QueryVocabularyFile)
            ?? throw new JsonException("The expansion file is empty.");
        var groups = synonyms is null ? null : JsonSerializer.Deserialize(synonyms, QueryVocabularyJson.Default.DictionaryStringStringArray);
        var kinds = answers is null ? null : JsonSerializer.Deserialize(answers, QueryVocabularyJson.Default.AnswerKindsFile);
        return new QueryVocabulary(
            file.Ignore.Values.SelectMany(lines => lines),
            file.Expand.Values.SelectMany(entries => entries),
            groups?.Values.SelectMany(lines => lines),
            kinds is null ? null : new AnswerKinds(kinds.Figures, kinds.Kinds.Values));
    }

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

    private static string Stems(string phrase)
    {
        var stems = new List<string>();
        var words = new WordReader(phrase, stackalloc char[WordReader.MaxWord]);
        while (words.MoveNext()) stems.Add(words.Current[..Stemmer.Stem(words.Current)].ToString());
        return string.Join(' ', stems);
    }
}

/// <summary>data/understanding/expansion.json: both parts grouped by language tag, for the people who edit it.</summary>
internal sealed record QueryVocabularyFile
{
    public Dictionary<string, string[]> Ignore { get; init; } = [];
    public Dictionary<string, Dictionary<string, string>> Expand { get; init; } = [];
}

/// <summary>data/understanding/answers.json.</summary>
internal sealed record AnswerKindsFile
{
    public required string[] Figures { get; init; }
    public required Dictionary<string, AnswerKind> Kinds { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(QueryVocabularyFile))]
[JsonSerializable(typeof(AnswerKindsFile))]
[JsonSerializable(typeof(Dictionary<string, string[]>))]
internal sealed partial class QueryVocabularyJson : JsonSerializerContext;
