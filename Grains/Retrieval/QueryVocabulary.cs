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

    public QueryVocabulary(IEnumerable<string> ignored, IEnumerable<KeyValuePair<string, string>> expansions)
    {
        Ignored = ignored.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(TextFold.Fold).ToFrozenSet(StringComparer.Ordinal);
        var groups = new Dictionary<string, ImmutableArray<ImmutableArray<string>>>(StringComparer.Ordinal);
        foreach (var (phrase, meaning) in expansions) groups[Stems(phrase)] = Groups(meaning);
        Expansions = groups.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Folded words that carry no content in a question.</summary>
    public FrozenSet<string> Ignored { get; }

    /// <summary>From stems joined by a space to groups of alternative stems.</summary>
    public FrozenDictionary<string, ImmutableArray<ImmutableArray<string>>> Expansions { get; }

    /// <exception cref="JsonException">The file is not of the form that data/README.md describes.</exception>
    public static QueryVocabulary Parse(string json)
    {
        var file = JsonSerializer.Deserialize(json, QueryVocabularyJson.Default.QueryVocabularyFile)
            ?? throw new JsonException("The expansion file is empty.");
        return new QueryVocabulary(file.Ignore.Values.SelectMany(lines => lines), file.Expand.Values.SelectMany(entries => entries));
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

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(QueryVocabularyFile))]
internal sealed partial class QueryVocabularyJson : JsonSerializerContext;
