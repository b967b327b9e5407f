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
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <exception cref="InvalidDataException">A file is not as it should be; the message names it.</exception>
    public static UnderstandingData Load(ProductFiles files) => new()
    {
        Phrases = [.. PhraseFiles.SelectMany(name => Read(files, name, Phrases))],
        Models = Models(files),
        Cities = Read(files, "cities.json", Cities),
        Spelling = Read(files, "spelling.json", root => Groups(root, (word, variants) => new SpellingVariants(word, variants))),
        Suffixes = Read(files, "suffixes.json", root => Groups(root, (script, endings) => new Suffixes(Enum.Parse<Script>(script), endings))),
        Sentences = ExampleFiles.Load(files),
    };

    public static ImmutableArray<KnownModel> Models(ProductFiles files) => Read(files, "models.json", Models);

    public static KnownModelNames ModelNames(ProductFiles files) =>
        new(Models(files).Select(model => (model.Brand, model.Model, model.Also.AsEnumerable())));

    public static BodyTypes Bodies(ProductFiles files) =>
        new(Parse(files.Require(BodyTypes.File), root => Groups(root, (type, models) => (Type: type, Models: models)))
            .SelectMany(body => body.Models.Select(model => (body.Type, model))));

    private static ImmutableArray<PhraseGroup> Phrases(JsonElement root)
    {
        var phrases = ImmutableArray.CreateBuilder<PhraseGroup>();
        foreach (var kind in root.EnumerateObject()) phrases.AddRange(Groups(kind.Value, (value, said) => new PhraseGroup(kind.Name, value, said)));
        return phrases.ToImmutable();
    }

    private static ImmutableArray<KnownModel> Models(JsonElement root)
    {
        var models = ImmutableArray.CreateBuilder<KnownModel>(root.GetArrayLength());
        foreach (var entry in root.EnumerateArray())
        {
            var ambiguous = entry.TryGetProperty("ambiguous", out var told) && told.GetBoolean();
            models.Add(new KnownModel(Text(entry, "brand"), Text(entry, "model"), Texts(entry.GetProperty("also")), ambiguous));
        }

        return models.MoveToImmutable();
    }

    private static ImmutableArray<KnownCity> Cities(JsonElement root)
    {
        var cities = ImmutableArray.CreateBuilder<KnownCity>(root.GetArrayLength());
        foreach (var entry in root.EnumerateArray()) cities.Add(new KnownCity(Text(entry, "city"), Text(entry, "state"), Texts(entry.GetProperty("also"))));
        return cities.MoveToImmutable();
    }

    private static ImmutableArray<T> Groups<T>(JsonElement root, Func<string, ImmutableArray<string>, T> group)
    {
        var groups = ImmutableArray.CreateBuilder<T>();
        foreach (var member in root.EnumerateObject()) groups.Add(group(member.Name, Texts(member.Value)));
        return groups.ToImmutable();
    }

    private static ImmutableArray<string> Texts(JsonElement array)
    {
        var texts = ImmutableArray.CreateBuilder<string>(array.GetArrayLength());
        foreach (var text in array.EnumerateArray()) texts.Add(text.GetString() ?? throw new FormatException("A phrase is null."));
        return texts.MoveToImmutable();
    }

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString() ?? throw new FormatException($"\"{name}\" is null.");

    private static T Read<T>(ProductFiles files, string name, Func<JsonElement, T> read) => Parse(files.Require($"{Folder}/{name}"), read);

    /// <summary>Read as a document, not through a serializer: that would have to be compiled for each type at each start.</summary>
    private static T Parse<T>(string path, Func<JsonElement, T> read)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var document = JsonDocument.Parse(file, Options);
            return read(document.RootElement);
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidDataException($"{path}: {wrong.Message}", wrong);
        }
    }
}
