using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Ampl.Providers;
using Microsoft.Extensions.AI;

namespace Ampl.Silo.Integrations.Bedrock;

/// <summary>A chat model of Bedrock's: Converse for whole answers, ConverseStream for answers as they are written.</summary>
internal sealed class BedrockChat(BedrockHttp bedrock, string model) : IChatClient
{
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var answer = await bedrock.Ask(
            (model, "converse"), BedrockMessages.Request(messages, options), BedrockJson.Default.ConverseRequest, BedrockJson.Default.ConverseResponse, cancellationToken);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, [.. answer.Output.Message.Content.Select(BedrockMessages.Content).OfType<AIContent>()]))
        {
            FinishReason = BedrockMessages.Finish(answer.StopReason),
            ModelId = model,
            Usage = answer.Usage is { } usage ? Details(usage) : null,
        };
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var response = await bedrock.Post(
            model, "converse-stream", BedrockMessages.Request(messages, options), BedrockJson.Default.ConverseRequest, cancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var tool = new ToolBuilder();
        await foreach (var message in EventStreamReader.Read(stream, cancellationToken))
        {
            if (Update(message, tool) is { } update) yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        // The connection belongs to who made it.
    }

    private static ChatResponseUpdate? Update(EventStreamMessage message, ToolBuilder tool)
    {
        if (message.Headers.GetValueOrDefault(":message-type") != "event") throw Failure(message);
        var told = JsonSerializer.Deserialize(message.Payload.Span, BedrockJson.Default.ConverseEvent) ?? throw new InvalidDataException("The event is null.");
        return message.Headers.GetValueOrDefault(":event-type") switch
        {
            "contentBlockStart" => tool.Start(told.Start),
            "contentBlockDelta" when told.Delta?.Text is { } text => new ChatResponseUpdate(ChatRole.Assistant, text),
            "contentBlockDelta" => tool.Add(told.Delta?.ToolUse),
            "contentBlockStop" => tool.Stop() is { } call ? new ChatResponseUpdate(ChatRole.Assistant, [call]) : null,
            "messageStop" => new ChatResponseUpdate { FinishReason = BedrockMessages.Finish(told.StopReason ?? "") },
            "metadata" when told.Usage is { } usage => new ChatResponseUpdate(ChatRole.Assistant, [new UsageContent(Details(usage))]),
            _ => null,
        };
    }

    private static ProviderException Failure(EventStreamMessage message) => BedrockHttp.OfEvent(
        message.Headers.GetValueOrDefault(":exception-type") ?? message.Headers.GetValueOrDefault(":error-code") ?? "an unnamed error");

    private static UsageDetails Details(TokenUsage usage) =>
        new() { InputTokenCount = usage.InputTokens, OutputTokenCount = usage.OutputTokens, TotalTokenCount = usage.TotalTokens };

    /// <summary>Puts the call of a tool together from its pieces.</summary>
    private sealed class ToolBuilder
    {
        private readonly StringBuilder _input = new();
        private ToolStart? _start;

        public ChatResponseUpdate? Start(ContentStart? start)
        {
            _start = start?.ToolUse;
            _input.Clear();
            return null;
        }

        public ChatResponseUpdate? Add(ToolDelta? delta)
        {
            _input.Append(delta?.Input);
            return null;
        }

        public FunctionCallContent? Stop()
        {
            if (_start is not { } start) return null;
            _start = null;
            var input = _input.Length == 0 ? "{}" : _input.ToString();
            return BedrockMessages.Call(start.ToolUseId, start.Name, () => JsonElement.Parse(input));
        }
    }
}
