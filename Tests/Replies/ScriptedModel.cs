using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Ampl.Tests.Replies;

/// <summary>A language model that says what a test wants it to, once per call; the last line is repeated.</summary>
internal sealed class ScriptedModel(params Func<CancellationToken, Task<string>>[] lines) : IChatClient
{
    public int Calls { get; private set; }
    public IReadOnlyList<ChatMessage> LastPrompt { get; private set; } = [];

    public static ScriptedModel Says(params string[] texts) =>
        new([.. texts.Select(text => (Func<CancellationToken, Task<string>>)(_ => Task.FromResult(text)))]);

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        LastPrompt = [.. messages];
        var line = lines[Math.Min(Calls++, lines.Length - 1)];
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, await line(cancellationToken)));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken).WaitAsync(cancellationToken);
        foreach (var update in response.ToChatResponseUpdates()) yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
