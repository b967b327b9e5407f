using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ampl.Understanding;

namespace Ampl.Replies.Wording;

/// <summary>A file of data/replies as it is written.</summary>
internal sealed record PhraseFile
{
    private const int MonthsInYear = 12;

    public string[] Months { get; init; } = [];
    public Dictionary<string, string> Phrases { get; init; } = [];

    /// <exception cref="InvalidDataException">The file lacks or misspells something; the message says what.</exception>
    public static Phrases Read(string name, Language language, string json)
    {
        try
        {
            var file = JsonSerializer.Deserialize(json, PhraseFileJson.Default.PhraseFile) ?? throw new FormatException("the file is empty");
            return file.Check(language);
        }
        catch (Exception wrong) when (wrong is FormatException or JsonException)
        {
            throw new InvalidDataException($"{name}: {wrong.Message}.", wrong);
        }
    }

    private Phrases Check(Language language)
    {
        if (Months.Length != MonthsInYear) throw new FormatException("months must name the twelve months");
        var phrases = Enum.GetValues<Phrase>();
        var templates = phrases.Select(TemplateOf).ToArray();
        var known = phrases.Select(SnakeCase.Of).ToHashSet(StringComparer.Ordinal);
        var odd = Phrases.Keys.FirstOrDefault(key => !known.Contains(key));
        return odd is null ? new Phrases(language, templates, Months) : throw new FormatException($"phrase {odd} is not known");
    }

    private PhraseTemplate TemplateOf(Phrase phrase)
    {
        var key = SnakeCase.Of(phrase);
        if (!Phrases.TryGetValue(key, out var text) || text.Length == 0) throw new FormatException($"phrase {key} is missing");
        var template = PhraseTemplate.Parse(text);
        var takes = typeof(Phrase).GetField(phrase.ToString())?.GetCustomAttribute<TakesAttribute>()?.Slots ?? [];
        if (takes.ToHashSet().SetEquals(template.Slots)) return template;
        var wanted = string.Join(", ", takes.Select(slot => $"{{{SnakeCase.Of(slot)}}}"));
        throw new FormatException($"phrase {key} must hold exactly these placeholders: {(wanted.Length == 0 ? "none" : wanted)}");
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(PhraseFile))]
internal sealed partial class PhraseFileJson : JsonSerializerContext;
