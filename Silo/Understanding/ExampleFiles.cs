using System.Collections.Immutable;
using System.Text.Json;
using Ampl.Silo.Hosting;
using Ampl.Understanding;
using Ampl.Understanding.Text;

namespace Ampl.Silo.Understanding;

/// <summary>Reads labelled sentences, one JSON object a line: {"text","intent","alt"?,"lang"}.</summary>
internal static class ExampleFiles
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    public static ImmutableArray<Example> Load(ProductFiles files) =>
        [.. files.All("understanding/examples", "*.jsonl").SelectMany(Read)];

    /// <summary>Attacks and their harmless look-alikes: {"text","label": "attack" or "benign"}.</summary>
    public static ImmutableArray<GuardExample> LoadGuard(ProductFiles files) =>
        [.. files.All("understanding/guard", "*.jsonl").SelectMany(ReadGuard)];

    public static IEnumerable<GuardExample> ReadGuard(string path) =>
        File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line)).Select((line, i) => ParseGuard(line, path, i + 1));

    public static IEnumerable<Example> Read(string path) =>
        File.ReadLines(path).Select((line, i) => (Line: line.Trim(), Number: i + 1)).Where(row => row.Line.Length > 0).Select(row => Parse(row.Line, path, row.Number));

    /// <exception cref="InvalidDataException">The line is no labelled sentence; the message names it.</exception>
    public static Example Parse(string line, string path, int number)
    {
        try
        {
            var entry = JsonSerializer.Deserialize<Entry>(line, Options)!;
            if (!LanguageTag.TryParse(entry.Lang, out var language)) throw new FormatException($"\"{entry.Lang}\" is no language tag.");
            return new(entry.Text, Intent(entry.Intent), [.. (entry.Alt ?? []).Select(Intent)], language);
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException)
        {
            throw new InvalidDataException($"{path} line {number}: {wrong.Message}", wrong);
        }
    }

    private static GuardExample ParseGuard(string line, string path, int number)
    {
        try
        {
            var entry = JsonSerializer.Deserialize<GuardEntry>(line, Options)!;
            return entry.Label is "attack" or "benign" ? new(entry.Text, entry.Label == "attack") : throw new FormatException($"\"{entry.Label}\" is no label.");
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException)
        {
            throw new InvalidDataException($"{path} line {number}: {wrong.Message}", wrong);
        }
    }

    private static Intent Intent(string name) => ConceptReader.Name<Intent>(name);

    private sealed record GuardEntry(string Text, string Label);

    private sealed record Entry(string Text, string Intent, string Lang, string[]? Alt);
}
