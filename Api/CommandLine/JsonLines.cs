using System.Text.Json;
using Ampl.Guardrails;

namespace Ampl.Api.CommandLine;

/// <summary>
/// A message to read and, where it answers one, what the conversation waits to hear: an intent, "payment", or our own
/// words. For the guard it may also be a reply, and the context what that rests on.
/// </summary>
internal readonly record struct InputLine(string Text, string? Context, GuardDirection Direction);

/// <summary>Reads {"text": ..., "context"?: ..., "direction"?: ...} a line and writes one JSON line for each; blank lines are passed over.</summary>
internal static class JsonLines
{
    private const int MaxText = 20_000;

    /// <returns>How many lines could not be read; each got an error in its place.</returns>
    public static async Task<int> Run(TextReader input, Stream output, Func<InputLine, byte[]> answer)
    {
        var (number, bad) = (0, 0);
        while (await input.ReadLineAsync() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            var problem = Parse(line, out var read);
            if (problem is not null) bad++;
            await output.WriteAsync(problem is null ? answer(read) : Error(problem, number));
            output.WriteByte((byte)'\n');
            if (input.Peek() < 0) await output.FlushAsync(); // Nothing more has come yet: whoever wrote may be waiting.
        }
        await output.FlushAsync();
        return bad;
    }

    /// <returns>A stable code of what is wrong, null when nothing is.</returns>
    private static string? Parse(string line, out InputLine read)
    {
        read = default;
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return "object_expected";
            if (!json.RootElement.TryGetProperty("text", out var member) || member.ValueKind != JsonValueKind.String) return "text_missing";
            var context = json.RootElement.TryGetProperty("context", out var before) ? before : default;
            if (context.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.String)) return "context_not_text";
            if (!TryDirection(json.RootElement, out var direction)) return "direction_unknown";
            read = new InputLine(member.GetString()!, context.ValueKind == JsonValueKind.String ? context.GetString() : null, direction);
            return read.Text.Length > MaxText || read.Context?.Length > MaxText ? "text_too_long" : null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return "json_invalid"; // InvalidOperationException: an escape that is half a surrogate pair.
        }
    }

    private static bool TryDirection(JsonElement line, out GuardDirection direction)
    {
        direction = GuardDirection.Input;
        if (!line.TryGetProperty("direction", out var member) || member.ValueEquals("input")) return true;
        direction = GuardDirection.Output;
        return member.ValueEquals("output");
    }

    private static byte[] Error(string code, int line) =>
        JsonSerializer.SerializeToUtf8Bytes(new LineError(new LineProblem(code, line)), ReadableJson.Lines.LineError);
}
