using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Ampl.Tests.Replies;

/// <summary>A language model that answers by a script of texts and calls, once per round; the last entry is repeated.</summary>
internal sealed class ToolCallingModel(params AIContent[] script) : IChatClient
{
    public int Rounds { get; private set; }
    public List<string> Results { get; } = [];

    public static FunctionCallContent Call(string name, params (string Name, object Value)[] arguments) => new(
        $"call_{name}", name, arguments.ToDictionary(pair => pair.Name, pair => (object?)System.Text.Json.JsonSerializer.SerializeToElement(pair.Value)));

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Results.Clear();
        Results.AddRange(messages.SelectMany(message => message.Contents).OfType<FunctionResultContent>().Select(result => result.Result!.ToString()!));
        await Task.Yield();
        yield return new ChatResponseUpdate(ChatRole.Assistant, [script[Math.Min(Rounds++, script.Length - 1)]]);
    }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
