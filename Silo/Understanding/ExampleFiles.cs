using System.Collections.Immutable;
using System.Text.Json;
using Ampl.Silo.Hosting;
using Ampl.Understanding;
using Ampl.Understanding.Text;

namespace Ampl.Silo.Understanding;

/// <summary>Reads labelled sentences, one JSON object a line.</summary>
internal static class ExampleFiles
{
    private const string NoneOfOurs = "other";
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    /// <summary>What a message is about: {"text","intent","alt"?,"lang"}.</summary>
    public static ImmutableArray<Example> Load(ProductFiles files) => [.. files.All("understanding/examples", "*.jsonl").SelectMany(Read)];

    /// <summary>Attacks and their harmless look-alikes: {"text","label": "attack" or "benign"}.</summary>
    public static ImmutableArray<GuardExample> LoadGuard(ProductFiles files) => [.. files.All("understanding/guard", "*.jsonl").SelectMany(ReadGuard)];

    /// <summary>Sentences that only teach their language: {"text","lang"}; "other" is none of ours.</summary>
    public static ImmutableArray<Utterance> LoadUtterances(ProductFiles files) => [.. files.All("understanding/languages", "*.jsonl").SelectMany(path => Lines(path, Utterance))];

    public static IEnumerable<Example> Read(string path) => Lines(path, Labelled);

    public static IEnumerable<GuardExample> ReadGuard(string path) => Lines(path, Guard);

    /// <exception cref="InvalidDataException">The line is no labelled sentence; the message names it.</exception>
    public static Example Parse(string line, string path, int number) => Parse(line, path, number, Labelled);

    private static IEnumerable<T> Lines<T>(string path, Func<string, T> parse) =>
        File.ReadLines(path).Select((line, i) => (Line: line.Trim(), Number: i + 1)).Where(row => row.Line.Length > 0).Select(row => Parse(row.Line, path, row.Number, parse));

    private static T Parse<T>(string line, string path, int number, Func<string, T> parse)
    {
        try
        {
            return parse(line);
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException)
        {
            throw new InvalidDataException($"{path} line {number}: {wrong.Message}", wrong);
        }
    }

    private static Example Labelled(string line)
    {
        var entry = JsonSerializer.Deserialize<Entry>(line, Options)!;
        return new(entry.Text, Intent(entry.Intent), [.. (entry.Alt ?? []).Select(Intent)], LanguageOf(entry.Lang));
    }

    private static GuardExample Guard(string line)
    {
        var entry = JsonSerializer.Deserialize<GuardEntry>(line, Options)!;
        return entry.Label is "attack" or "benign" ? new(entry.Text, entry.Label == "attack") : throw new FormatException($"\"{entry.Label}\" is no label.");
    }

    private static Utterance Utterance(string line)
    {
        var entry = JsonSerializer.Deserialize<UtteranceEntry>(line, Options)!;
        if (string.IsNullOrWhiteSpace(entry.Text)) throw new FormatException("A sentence needs its text.");
        return new(entry.Text, entry.Lang == NoneOfOurs ? null : LanguageOf(entry.Lang));
    }

    private static Language LanguageOf(string tag) =>
        LanguageTag.TryParse(tag, out var language) ? language : throw new FormatException($"\"{tag}\" is no language tag.");

    private static Intent Intent(string name) => ConceptReader.Name<Intent>(name);

    private sealed record GuardEntry(string Text, string Label);

    private sealed record UtteranceEntry(string Text, string Lang);

    private sealed record Entry(string Text, string Intent, string Lang, string[]? Alt);
}
