using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ampl.Silo.Integrations.Aws;

/// <summary>AWS Signature Version 4, for every service but S3.</summary>
internal static class AwsSignature
{
    public const string DateHeader = "x-amz-date";
    public const string TokenHeader = "x-amz-security-token";
    private const string Algorithm = "AWS4-HMAC-SHA256";
    private const string Terminator = "aws4_request";

    /// <summary>The value of <c>x-amz-date</c>, which must be among the signed headers.</summary>
    public static string Date(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The value of the <c>Authorization</c> header.</summary>
    public static string Authorization(AwsRequest request, AwsCredentials credentials, AwsScope scope, DateTimeOffset at) =>
        $"{Algorithm} Credential={credentials.AccessKeyId}/{ScopeText(scope, at)}, SignedHeaders={request.SignedHeaders}, Signature={Of(request, credentials, scope, at)}";

    /// <summary>The signature itself, in lower-case hex.</summary>
    public static string Of(AwsRequest request, AwsCredentials credentials, AwsScope scope, DateTimeOffset at)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request.Canonical())));
        var toSign = $"{Algorithm}\n{Date(at)}\n{ScopeText(scope, at)}\n{hash}";
        var key = Encoding.UTF8.GetBytes($"AWS4{credentials.SecretAccessKey}");
        foreach (var step in (string[])[Date(at)[..8], scope.Region, scope.Service, Terminator]) key = Keyed(key, step);
        return Convert.ToHexStringLower(Keyed(key, toSign));
    }

    private static string ScopeText(AwsScope scope, DateTimeOffset at) => $"{Date(at)[..8]}/{scope.Region}/{scope.Service}/{Terminator}";

    private static byte[] Keyed(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
