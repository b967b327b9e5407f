using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Ampl.Guardrails;

namespace Ampl.Api.Guardrails;

/// <summary>A text to judge; <c>context</c> is what an output rests on: a text, or any JSON, which is read as text.</summary>
public sealed record GuardCheckRequest
{
    [Required, StringLength(20_000, MinimumLength = 1)]
    public string Text { get; set; } = "";

    [Required, AllowedValues("input", "output")]
    public string Direction { get; set; } = "input";

    public JsonElement? Context { get; set; }

    internal GuardQuery ToQuery() => new(Text, Direction == "output" ? GuardDirection.Output : GuardDirection.Input, ContextText());

    private string? ContextText() => Context is { } context ? string.Join('\n', Texts(context)) : null;

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Texts(member.Value)),
        _ => [value.GetRawText()],
    };
}

public sealed record GuardCheckResponse(string Verdict, IReadOnlyList<string> Reasons);
