using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Ampl.Silo.Hosting;
using Ampl.Understanding;
using Ampl.Understanding.Text;

namespace Ampl.Silo.Understanding;

/// <summary>Reads labelled sentences, one JSON object a line.</summary>
internal static class ExampleFiles
{
    private const string NoneOfOurs = "other";

    public static LabelledSentences Load(ProductFiles files)
    {
        var (examples, languages, guard) = (Files(files, "examples"), Files(files, "languages"), Files(files, "guard"));
        return new(Fingerprint([examples, languages, guard]), () => new(
            [.. examples.SelectMany(Read)], [.. languages.SelectMany(path => Lines(path, Utterance))], [.. guard.SelectMany(ReadGuard)]));
    }

    /// <summary>What a message is about: {"text","intent","alt"?,"lang"}.</summary>
    public static IEnumerable<Example> Read(string path) => Lines(path, Labelled);

    /// <summary>Attacks and their harmless look-alikes: {"text","label": "attack" or "benign"}.</summary>
    public static IEnumerable<GuardExample> ReadGuard(string path) => Lines(path, Guard);

    private static string[] Files(ProductFiles files, string folder) => [.. files.All($"understanding/{folder}", "*.jsonl")];

    /// <summary>Told by the bytes of the files, which is much less work than to read the sentences.</summary>
    private static string Fingerprint(string[][] folders)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var files in folders)
        {
            hash.AppendData(BitConverter.GetBytes(files.Length));
            foreach (var path in files) hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

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
        catch (Exception wrong) when (wrong is JsonException or FormatException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path} line {number}: {wrong.Message}", wrong);
        }
    }

    private static Example Labelled(string line)
    {
        using var entry = JsonDocument.Parse(line);
        return new(Text(entry, "text"), Intent(Text(entry, "intent")), Alternatives(entry), LanguageOf(Text(entry, "lang")));
    }

    private static GuardExample Guard(string line)
    {
        using var entry = JsonDocument.Parse(line);
        var label = Text(entry, "label");
        return label is "attack" or "benign" ? new(Text(entry, "text"), label == "attack") : throw new FormatException($"\"{label}\" is no label.");
    }

    /// <summary>A sentence that only teaches its language: {"text","lang"}; "other" is none of ours.</summary>
    private static Utterance Utterance(string line)
    {
        using var entry = JsonDocument.Parse(line);
        var (text, language) = (Text(entry, "text"), Text(entry, "lang"));
        if (string.IsNullOrWhiteSpace(text)) throw new FormatException("A sentence needs its text.");
        return new(text, language == NoneOfOurs ? null : LanguageOf(language));
    }

    private static Language LanguageOf(string tag) =>
        LanguageTag.TryParse(tag, out var language) ? language : throw new FormatException($"\"{tag}\" is no language tag.");

    private static Intent Intent(string name) => ConceptReader.Name<Intent>(name);

    private static ImmutableArray<Intent> Alternatives(JsonDocument entry)
    {
        if (!entry.RootElement.TryGetProperty("alt", out var named) || named.ValueKind == JsonValueKind.Null) return [];
        var alternatives = ImmutableArray.CreateBuilder<Intent>(named.GetArrayLength());
        foreach (var name in named.EnumerateArray()) alternatives.Add(Intent(name.GetString() ?? ""));
        return alternatives.MoveToImmutable();
    }

    private static string Text(JsonDocument entry, string name) =>
        entry.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new FormatException($"\"{name}\" is missing.");
}
