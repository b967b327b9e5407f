using Ampl.Silo.Hosting;
using Microsoft.Extensions.Configuration;

namespace Ampl.Silo.Integrations.Aws;

/// <summary>Who signs a request to AWS; a session token comes with temporary keys only.</summary>
internal sealed record AwsCredentials(string AccessKeyId, string SecretAccessKey, string? SessionToken = null)
{
    /// <summary>Null when no key is set.</summary>
    /// <exception cref="SettingException">Half a pair is set.</exception>
    public static AwsCredentials? From(IConfiguration settings)
    {
        var (id, secret) = (settings.Secret("AWS_ACCESS_KEY_ID"), settings.Secret("AWS_SECRET_ACCESS_KEY"));
        if (id is null && secret is null) return null;
        if (id is null) throw new SettingException("AWS_ACCESS_KEY_ID", "must be set together with AWS_SECRET_ACCESS_KEY.");
        if (secret is null) throw new SettingException("AWS_SECRET_ACCESS_KEY", "must be set together with AWS_ACCESS_KEY_ID.");
        return new AwsCredentials(id, secret, settings.Secret("AWS_SESSION_TOKEN"));
    }

    /// <summary>The secret stays out of logs.</summary>
    public override string ToString() => $"AWS key {AccessKeyId[..Math.Min(4, AccessKeyId.Length)]}…";
}

/// <summary>What a signature holds for: one service in one region.</summary>
internal sealed record AwsScope(string Region, string Service);
