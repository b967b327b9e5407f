using Ampl.Silo.Hosting;
using Ampl.Silo.Integrations.Aws;
using Microsoft.Extensions.Configuration;

namespace Ampl.Silo.Integrations.Bedrock;

/// <summary>How Amazon Bedrock is reached: with a signature, or with an API key of Bedrock's own.</summary>
internal sealed record BedrockOptions
{
    public AwsCredentials? Credentials { get; init; }
    public string? ApiKey { get; init; }
    public required string Region { get; init; }
    public required Uri BaseUrl { get; init; }
    public required string ChatModel { get; init; }
    public required string EmbeddingModel { get; init; }

    /// <exception cref="SettingException">A setting cannot be used, or there is no key at all.</exception>
    public static BedrockOptions From(IConfiguration settings)
    {
        var (credentials, key) = (AwsCredentials.From(settings), settings.Secret("AWS_BEARER_TOKEN_BEDROCK"));
        if (credentials is null && key is null)
            throw new SettingException("AWS_ACCESS_KEY_ID", "must be set when LLM_PROVIDER is bedrock (or AWS_BEARER_TOKEN_BEDROCK).");
        var region = settings.Text("AWS_REGION", "us-east-1");
        if (!region.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw new SettingException("AWS_REGION", "must be a region like ap-south-1.");
        return new BedrockOptions
        {
            Credentials = credentials,
            ApiKey = key,
            Region = region,
            BaseUrl = settings.Url("AWS_ENDPOINT_URL_BEDROCK_RUNTIME", $"https://bedrock-runtime.{region}.amazonaws.com"),
            ChatModel = settings.Text("BEDROCK_LLM_MODEL_ID", "us.anthropic.claude-sonnet-4-20250514-v1:0"),
            EmbeddingModel = settings.Text("BEDROCK_EMBED_MODEL_ID", "amazon.titan-embed-text-v2:0"),
        };
    }

    /// <summary>Keys stay out of logs.</summary>
    public override string ToString() => $"Bedrock in {Region}";
}
