using System.Runtime.CompilerServices;
using Ampl.Providers;
using Microsoft.Extensions.AI;

namespace Ampl.Silo.Integrations.Resilience;

/// <summary>
/// A chat model behind a <see cref="ProviderPipeline"/>. Attempts are repeated until the first part of an answer
/// arrives; from then on silence and a missing end are failures, because half an answer must not pass for a whole one.
/// </summary>
/// <param name="inner">Throws what it likes; it is named here.</param>
/// <param name="name">Names the provider's own exceptions.</param>
internal sealed class ResilientChatClient(IChatClient inner, ProviderPipeline pipeline, Func<Exception, ProviderException> name) : DelegatingChatClient(inner)
{
    public override Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var stream = await pipeline.Call(
            attempt => Open(messages, options, attempt, cancellationToken), cancellationToken);
        ChatFinishReason? finish = null;
        do
        {
            finish = stream.Current.FinishReason ?? finish;
            yield return stream.Current;
        }
        while (await Next(stream, cancellationToken));
        if (Unfinished(finish) is not { } failure) yield break;
        pipeline.Blame(failure);
        throw failure;
    }

    private async ValueTask<UpdateStream> Open(
        IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken attempt, CancellationToken turn)
    {
        var stream = new UpdateStream(token => InnerClient.GetStreamingResponseAsync(messages, options, token), pipeline.Time, turn);
        try
        {
            // The stream outlives the attempt that opened it, so it has a token of its own.
            await using var ends = attempt.Register(stream.Stop);
            if (await stream.Next(attempt)) return stream;
            throw new ProviderException(ProviderFault.CutOff, "The model said nothing");
        }
        catch (Exception failure)
        {
            await stream.DisposeAsync();
            attempt.ThrowIfCancellationRequested();
            throw name(failure);
        }
    }

    private async ValueTask<bool> Next(UpdateStream stream, CancellationToken turn)
    {
        try
        {
            return await stream.NextWithin(pipeline.Limits.Silence);
        }
        catch (Exception failure) when (!turn.IsCancellationRequested)
        {
            var named = name(failure is OperationCanceledException ? new TimeoutException("The model fell silent", failure) : failure);
            pipeline.Blame(named);
            throw named;
        }
    }

    private static ProviderException? Unfinished(ChatFinishReason? finish)
    {
        if (finish == ChatFinishReason.Stop || finish == ChatFinishReason.ToolCalls) return null;
        return finish == ChatFinishReason.ContentFilter
            ? new ProviderException(ProviderFault.Refused, "The model withheld its answer")
            : new ProviderException(ProviderFault.CutOff, "The model stopped before the end");
    }
}
