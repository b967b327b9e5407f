using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ampl.Silo.Integrations.Bedrock;

/// <summary>Bodies of Converse and of Titan's embeddings; names as on the wire, in lower camel case.</summary>
internal sealed record ConverseRequest(
    IReadOnlyList<ConverseMessage> Messages, IReadOnlyList<ContentBlock>? System, InferenceConfig InferenceConfig, ToolConfig? ToolConfig);

internal sealed record ConverseMessage(string Role, IReadOnlyList<ContentBlock> Content);

/// <summary>A union: exactly one member is set. Kinds of content that we do not use are passed over.</summary>
internal sealed record ContentBlock
{
    public string? Text { get; init; }
    public ToolUse? ToolUse { get; init; }
    public ToolResult? ToolResult { get; init; }
}

internal sealed record ToolUse(string ToolUseId, string Name, JsonElement Input);

internal sealed record ToolResult(string ToolUseId, IReadOnlyList<ContentBlock> Content);

internal sealed record InferenceConfig(int? MaxTokens, float? Temperature);

internal sealed record ToolConfig(IReadOnlyList<ToolEntry> Tools);

internal sealed record ToolEntry(ToolSpec ToolSpec);

internal sealed record ToolSpec(string Name, string Description, ToolSchema InputSchema);

internal sealed record ToolSchema(JsonElement Json);

internal sealed record ConverseResponse(ConverseOutput Output, string StopReason, TokenUsage? Usage);

internal sealed record ConverseOutput(ConverseMessage Message);

internal sealed record TokenUsage(int InputTokens, int OutputTokens, int TotalTokens);

/// <summary>The members of all events of a stream; each event has some of them.</summary>
internal sealed record ConverseEvent
{
    public int ContentBlockIndex { get; init; }
    public ContentStart? Start { get; init; }
    public ContentDelta? Delta { get; init; }
    public string? StopReason { get; init; }
    public TokenUsage? Usage { get; init; }
}

internal sealed record ContentStart(ToolStart? ToolUse);

internal sealed record ToolStart(string ToolUseId, string Name);

internal sealed record ContentDelta(string? Text, ToolDelta? ToolUse);

/// <summary>A piece of the JSON text of a tool's input.</summary>
internal sealed record ToolDelta(string Input);

internal sealed record TitanRequest(string InputText, int Dimensions, bool Normalize);

internal sealed record TitanResponse(float[] Embedding, int InputTextTokenCount);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ConverseRequest))]
[JsonSerializable(typeof(ConverseResponse))]
[JsonSerializable(typeof(ConverseEvent))]
[JsonSerializable(typeof(TitanRequest))]
[JsonSerializable(typeof(TitanResponse))]
internal sealed partial class BedrockJson : JsonSerializerContext;
