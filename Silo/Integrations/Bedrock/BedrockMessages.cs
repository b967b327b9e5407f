using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Ampl.Silo.Integrations.Bedrock;

/// <summary>Puts a conversation into the form that Converse wants: rules apart, turns alternating, the customer first.</summary>
internal static class BedrockMessages
{
    private const string User = "user";
    private const string Assistant = "assistant";

    public static ConverseRequest Request(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var (system, turns) = (new List<ContentBlock>(), new List<ConverseMessage>());
        foreach (var message in messages)
        {
            if (message.Role == ChatRole.System) system.Add(new ContentBlock { Text = message.Text });
            else Add(turns, message.Role == ChatRole.Assistant ? Assistant : User, [.. message.Contents.Select(Block).OfType<ContentBlock>()]);
        }

        while (turns is [{ Role: Assistant }, ..]) turns.RemoveAt(0);
        return new ConverseRequest(
            turns, system.Count == 0 ? null : system, new InferenceConfig(options?.MaxOutputTokens, options?.Temperature), Tools(options));
    }

    public static ChatFinishReason? Finish(string stopReason) => stopReason switch
    {
        "end_turn" or "stop_sequence" => ChatFinishReason.Stop,
        "tool_use" => ChatFinishReason.ToolCalls,
        "max_tokens" or "model_context_window_exceeded" => ChatFinishReason.Length,
        "guardrail_intervened" or "content_filtered" => ChatFinishReason.ContentFilter,
        _ => null,
    };

    public static AIContent? Content(ContentBlock block) => block switch
    {
        { Text: { } text } => new TextContent(text),
        { ToolUse: { } use } => Call(use.ToolUseId, use.Name, () => use.Input),
        _ => null,
    };

    /// <summary>Arguments that are no JSON object are the model's fault, and told to it: the call carries the exception.</summary>
    public static FunctionCallContent Call(string id, string name, Func<JsonElement> input) =>
        FunctionCallContent.CreateFromParsedArguments(input, id, name, static read => Arguments(read()));

    private static Dictionary<string, object?> Arguments(JsonElement input)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var member in input.EnumerateObject()) members[member.Name] = member.Value.Clone(); // A name twice: the last one counts.
        return members;
    }

    private static void Add(List<ConverseMessage> turns, string role, IReadOnlyList<ContentBlock> content)
    {
        if (content.Count == 0) return;
        if (turns is [.., var last] && last.Role == role) turns[^1] = last with { Content = [.. last.Content, .. content] };
        else turns.Add(new ConverseMessage(role, content));
    }

    private static ContentBlock? Block(AIContent content) => content switch
    {
        TextContent { Text.Length: > 0 } text => new ContentBlock { Text = text.Text },
        FunctionCallContent call => new ContentBlock { ToolUse = new ToolUse(call.CallId, call.Name, Json(call.Arguments)) },
        FunctionResultContent result => new ContentBlock { ToolResult = new ToolResult(result.CallId, [new ContentBlock { Text = result.Result?.ToString() ?? "" }]) },
        _ => null,
    };

    private static ToolConfig? Tools(ChatOptions? options)
    {
        var tools = options?.Tools?.OfType<AIFunctionDeclaration>()
            .Select(tool => new ToolEntry(new ToolSpec(tool.Name, tool.Description, new ToolSchema(tool.JsonSchema)))).ToList();
        return tools is { Count: > 0 } ? new ToolConfig(tools) : null;
    }

    private static JsonElement Json(IDictionary<string, object?>? arguments)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in arguments ?? new Dictionary<string, object?>())
            {
                writer.WritePropertyName(name);
                if (value is JsonElement element) element.WriteTo(writer);
                else writer.WriteStringValue(value?.ToString());
            }

            writer.WriteEndObject();
        }

        return JsonElement.Parse(buffer.ToArray());
    }
}
