using System.Text.Json;
using Ampl.Silo.Understanding;
using Ampl.Understanding;

namespace Ampl.Api.CommandLine;

/// <summary>A line of a labelled file; it may be about the intent and language, about entities, or about both.</summary>
internal sealed record LabelledLine(string Text, string? Context, Example? Example, EntityGold? Gold)
{
    public static IEnumerable<LabelledLine> Read(string path) =>
        File.ReadLines(path).Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)).Select(line => Parse(line.Item, path, line.Index + 1));

    private static LabelledLine Parse(string line, string path, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return new LabelledLine(
                root.GetProperty("text").GetString()!,
                root.TryGetProperty("context", out var context) ? context.GetString() : null,
                root.TryGetProperty("intent", out _) ? ExampleFiles.Parse(line, path, number) : null,
                EntityGold.Of(root));
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path} line {number}: {wrong.Message}", wrong);
        }
    }
}
