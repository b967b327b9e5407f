using System.ClientModel;
using System.ClientModel.Primitives;
using Ampl.Providers;
using Ampl.Silo.Integrations.Resilience;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;

namespace Ampl.Silo.Integrations.OpenAi;

/// <summary>OpenAI's own package behind our ports, with its retries off: waiting is the business of our pipeline.</summary>
internal sealed class OpenAiProvider(OpenAiOptions options, ProviderLimits limits, TimeProvider time, HttpClient http)
{
    private const string Name = "OpenAI";
    private const string QuotaUsedUp = "insufficient_quota";

    public IChatClient Chat() => new ResilientChatClient(
        new ChatClient(options.ChatModel, new ApiKeyCredential(options.ApiKey), Client()).AsIChatClient(), new ProviderPipeline(Name, limits, time), Named);

    public IEmbeddingGenerator<string, Embedding<float>> Embeddings() => new ResilientEmbeddings(
        new EmbeddingClient(options.EmbeddingModel, new ApiKeyCredential(options.ApiKey), Client()).AsIEmbeddingGenerator(), new ProviderPipeline(Name, limits, time), Named);

    private OpenAIClientOptions Client() => new()
    {
        Endpoint = options.BaseUrl,
        RetryPolicy = new ClientRetryPolicy(0),
        Transport = new HttpClientPipelineTransport(http),
    };

    private ProviderException Named(Exception failure)
    {
        if (failure is not ClientResultException { Status: > 0 } answer) return ProviderFaults.Of(Name, failure);
        var headers = answer.GetRawResponse()?.Headers;
        // An empty account is told from a busy one only by the code in the text.
        var fault = answer.Message.Contains(QuotaUsedUp, StringComparison.Ordinal) ? ProviderFault.Misconfigured : ProviderFaults.OfStatus(answer.Status);
        return new ProviderException(fault, $"{Name} answered with status {answer.Status}", failure)
        {
            RetryAfter = RetryAfter.Read(Value(RetryAfter.Header), Value(RetryAfter.MillisecondsHeader), time.GetUtcNow()),
        };

        string? Value(string header) => headers is not null && headers.TryGetValue(header, out var value) ? value : null;
    }
}
