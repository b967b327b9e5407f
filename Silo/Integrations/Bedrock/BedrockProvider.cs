using Ampl.Providers;
using Ampl.Silo.Integrations.Aws;
using Ampl.Silo.Integrations.Resilience;
using Microsoft.Extensions.AI;

namespace Ampl.Silo.Integrations.Bedrock;

/// <summary>Amazon Bedrock over REST behind our ports.</summary>
internal sealed class BedrockProvider(BedrockOptions options, ProviderLimits limits, TimeProvider time)
{
    private readonly BedrockHttp _bedrock = new(Http(options, time), options, time);

    public IChatClient Chat() =>
        new ResilientChatClient(new BedrockChat(_bedrock, options.ChatModel), new ProviderPipeline(BedrockHttp.Name, limits, time), Named);

    public IEmbeddingGenerator<string, Embedding<float>> Embeddings() =>
        new ResilientEmbeddings(new TitanEmbeddings(_bedrock, options.EmbeddingModel), new ProviderPipeline(BedrockHttp.Name, limits, time), Named);

    /// <summary>Bedrock's own key goes before a signature, as with AWS's own clients.</summary>
    private static HttpClient Http(BedrockOptions options, TimeProvider time) => options is { ApiKey: null, Credentials: { } credentials }
        ? ProviderHttp.Client(new AwsSigningHandler(credentials, new AwsScope(options.Region, "bedrock"), time, ProviderHttp.Sockets()))
        : ProviderHttp.Client();

    private static ProviderException Named(Exception failure) => failure is EndOfStreamException
        ? new ProviderException(ProviderFault.CutOff, $"{BedrockHttp.Name} stopped inside a message", failure)
        : ProviderFaults.Of(BedrockHttp.Name, failure);
}
