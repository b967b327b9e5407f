using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ampl.Retrieval;

/// <summary>The product files that make a <see cref="QueryVocabulary"/>; data/README.md describes each.</summary>
internal sealed record QueryVocabularyFiles
{
    public required string Expansion { get; init; }
    public string? Stems { get; init; }
    public string? Cities { get; init; }
    public string? Synonyms { get; init; }
    public string? Answers { get; init; }

    /// <param name="read">Gives the text of a product file, or null when there is none.</param>
    public static QueryVocabularyFiles Of(Func<string, string?> read) => new()
    {
        Expansion = read("understanding/expansion.json") ?? throw new FileNotFoundException("There is no understanding/expansion.json."),
        Stems = read("understanding/stems.json"),
        Cities = read("understanding/cities.json"),
        Synonyms = read("understanding/synonyms.json"),
        Answers = read("understanding/answers.json"),
    };

    /// <exception cref="JsonException">A file is not of the form that data/README.md describes.</exception>
    public QueryVocabulary Read()
    {
        var expansion = JsonSerializer.Deserialize(Expansion, QueryVocabularyJson.Default.ExpansionFile) ?? throw new JsonException("The expansion file is empty.");
        var stems = Stems is null ? null : JsonSerializer.Deserialize(Stems, QueryVocabularyJson.Default.StemsFile);
        var cities = (Cities is null ? null : JsonSerializer.Deserialize(Cities, QueryVocabularyJson.Default.CityNamesArray)) ?? [];
        var synonyms = Synonyms is null ? null : JsonSerializer.Deserialize(Synonyms, QueryVocabularyJson.Default.DictionaryStringStringArray);
        var kinds = Answers is null ? null : JsonSerializer.Deserialize(Answers, QueryVocabularyJson.Default.AnswerKindsFile);
        return new QueryVocabulary(
            expansion.Ignore.Values.SelectMany(lines => lines),
            cities.SelectMany(InItsScripts).Concat(expansion.Expand.Values.SelectMany(entries => entries)),
            synonyms?.Values.SelectMany(lines => lines),
            kinds is null ? null : new AnswerKinds(kinds.Figures, kinds.Kinds.Values),
            stems?.All());
    }

    /// <summary>"ઠાણે" is Thane; another Latin name ("vashi" of Navi Mumbai) may be a place of its own.</summary>
    private static IEnumerable<KeyValuePair<string, string>> InItsScripts(CityNames city) =>
        city.Also.Where(name => name[0] >= '\u0900').Select(name => KeyValuePair.Create(name, city.City));
}

/// <summary>expansion.json: both parts grouped by language tag, for the people who edit it.</summary>
internal sealed record ExpansionFile
{
    public required Dictionary<string, string[]> Ignore { get; init; }
    public required Dictionary<string, Dictionary<string, string>> Expand { get; init; }
}

/// <summary>stems.json: beginnings of words, parted by commas, by what they mean.</summary>
internal sealed record StemsFile
{
    public required string[] Ignore { get; init; }
    public required Dictionary<string, string[]> Mean { get; init; }

    public IEnumerable<KeyValuePair<string, string>> All() =>
        Ignore.SelectMany(Parts).Select(stem => KeyValuePair.Create(stem, ""))
            .Concat(Mean.SelectMany(entry => entry.Value.SelectMany(Parts).Select(stem => KeyValuePair.Create(stem, entry.Key))));

    private static string[] Parts(string line) => line.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>The names in cities.json.</summary>
internal sealed record CityNames(string City, string[] Also);

/// <summary>answers.json.</summary>
internal sealed record AnswerKindsFile
{
    public required string[] Figures { get; init; }
    public required Dictionary<string, AnswerKind> Kinds { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(ExpansionFile))]
[JsonSerializable(typeof(StemsFile))]
[JsonSerializable(typeof(CityNames[]))]
[JsonSerializable(typeof(AnswerKindsFile))]
[JsonSerializable(typeof(Dictionary<string, string[]>))]
internal sealed partial class QueryVocabularyJson : JsonSerializerContext;
