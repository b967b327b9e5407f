using System.Collections.Immutable;
using System.Text.Json;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Replies.Sums;
using Ampl.Silo.Hosting;
using Ampl.Understanding;
using Ampl.Understanding.Text;

namespace Ampl.Silo.Understanding;

/// <summary>
/// Reads data/understanding: vocabularies, names and example sentences. A same-named file in the data directory
/// replaces the product's; sentences in its own further files of examples/ and languages/ are added.
/// </summary>
internal static class UnderstandingFiles
{
    private const string Folder = "understanding";
    private static readonly string[] PhraseFiles = ["cues.json", "vocabulary.json", "numbers.json", "contexts.json", "languages.json", "topics.json", "rules.json", "guard.json", "names.json"];
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true, AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };

    /// <exception cref="InvalidDataException">A file is not as it should be; the message names it.</exception>
    public static UnderstandingData Load(ProductFiles files) => new()
    {
        Phrases = [.. PhraseFiles.SelectMany(name => Phrases(files.Require($"{Folder}/{name}")))],
        Models = Models(files),
        Cities = Read<ImmutableArray<CityEntry>>(files, "cities.json").Select(entry => new KnownCity(entry.City, entry.State, entry.Also)).ToImmutableArray(),
        Spelling = Read<Dictionary<string, string[]>>(files, "spelling.json").Select(pair => new SpellingVariants(pair.Key, [.. pair.Value])).ToImmutableArray(),
        Suffixes = Read<Dictionary<Script, string[]>>(files, "suffixes.json").Select(pair => new Suffixes(pair.Key, [.. pair.Value])).ToImmutableArray(),
        Examples = ExampleFiles.Load(files),
        Utterances = ExampleFiles.LoadUtterances(files),
        GuardExamples = ExampleFiles.LoadGuard(files),
    };

    public static ImmutableArray<KnownModel> Models(ProductFiles files) =>
        [.. Read<ImmutableArray<ModelEntry>>(files, "models.json").Select(entry => new KnownModel(entry.Brand, entry.Model, entry.Also, entry.Ambiguous))];

    public static KnownModelNames ModelNames(ProductFiles files) =>
        new(Models(files).Select(model => (model.Brand, model.Model, model.Also.AsEnumerable())));

    public static BodyTypes Bodies(ProductFiles files) =>
        new(Parse<Dictionary<string, string[]>>(files.Require(BodyTypes.File)).SelectMany(type => type.Value.Select(model => (type.Key, model))));

    private static IEnumerable<PhraseGroup> Phrases(string path) =>
        Parse<Dictionary<string, Dictionary<string, string[]>>>(path)
            .SelectMany(kind => kind.Value.Select(group => new PhraseGroup(kind.Key, group.Key, [.. group.Value])));

    private static T Read<T>(ProductFiles files, string name) => Parse<T>(files.Require($"{Folder}/{name}"));

    private static T Parse<T>(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize<T>(file, Options) ?? throw new InvalidDataException($"{path} is empty.");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{path}: {wrong.Message}", wrong);
        }
    }

    private sealed record ModelEntry(string Brand, string Model, ImmutableArray<string> Also, bool Ambiguous = false);

    private sealed record CityEntry(string City, string State, ImmutableArray<string> Also);
}
