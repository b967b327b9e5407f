using Ampl.Silo.Hosting;
using Microsoft.Extensions.Configuration;

namespace Ampl.Silo.Integrations.Pinecone;

/// <summary>Which index of Pinecone's is used, and where one is made when there is none.</summary>
internal sealed record PineconeOptions
{
    private const int LongestName = 45;

    public required string ApiKey { get; init; }
    public required string Index { get; init; }
    public required string Cloud { get; init; }
    public required string Region { get; init; }
    public required Uri ControlUrl { get; init; }

    /// <summary>Null when no key is set.</summary>
    /// <exception cref="SettingException">A setting cannot be used.</exception>
    public static PineconeOptions? From(IConfiguration settings)
    {
        if (settings.Secret("PINECONE_API_KEY") is not { } key) return null;
        var index = settings.Text("PINECONE_INDEX_NAME", "ampl-chatbot");
        if (index.Length > LongestName || !index.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw new SettingException("PINECONE_INDEX_NAME", $"must be 1 to {LongestName} lower-case letters, digits and hyphens.");
        return new PineconeOptions
        {
            ApiKey = key,
            Index = index,
            Cloud = settings.Text("PINECONE_CLOUD", "aws"),
            Region = settings.Text("PINECONE_REGION", "us-east-1"),
            ControlUrl = settings.Url("PINECONE_CONTROLLER_HOST", "https://api.pinecone.io"),
        };
    }

    /// <summary>The key stays out of logs.</summary>
    public override string ToString() => $"Pinecone index {Index}";
}
