using Ampl.Silo.Hosting;
using Microsoft.Extensions.Configuration;

namespace Ampl.Silo.Integrations.OpenAi;

/// <summary>How OpenAI, or a service that speaks its protocol, is reached.</summary>
internal sealed record OpenAiOptions
{
    public required string ApiKey { get; init; }
    public required Uri BaseUrl { get; init; }
    public required string ChatModel { get; init; }
    public required string EmbeddingModel { get; init; }

    /// <summary>Null when no key is set: then nothing is asked of OpenAI.</summary>
    /// <exception cref="SettingException">A setting cannot be used.</exception>
    public static OpenAiOptions? From(IConfiguration settings)
    {
        var baseUrl = settings.Url("OPENAI_BASE_URL", "https://api.openai.com/v1");
        if (settings.Secret("OPENAI_API_KEY") is not { } key) return null;
        return new OpenAiOptions
        {
            ApiKey = key,
            BaseUrl = baseUrl,
            ChatModel = settings.Text("OPENAI_LLM_MODEL", "gpt-4o-mini"),
            EmbeddingModel = settings.Text("OPENAI_EMBED_MODEL", "text-embedding-3-small"),
        };
    }

    /// <summary>The key stays out of logs, also when someone logs the options.</summary>
    public override string ToString() => $"OpenAI at {BaseUrl.Host}";
}
