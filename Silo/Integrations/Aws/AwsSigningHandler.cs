using System.Net.Http.Headers;

namespace Ampl.Silo.Integrations.Aws;

/// <summary>Signs each request as it goes out; below the retries, so that each attempt has its own date.</summary>
internal sealed class AwsSigningHandler(AwsCredentials credentials, AwsScope scope, TimeProvider time, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (at, url) = (time.GetUtcNow(), request.RequestUri!);
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        Put(request, AwsSignature.DateHeader, AwsSignature.Date(at));
        if (credentials.SessionToken is { } token) Put(request, AwsSignature.TokenHeader, token);
        var signed = new AwsRequest(request.Method.Method, url.AbsolutePath, url.Query.TrimStart('?'), [.. Headers(request, url)], body);
        Put(request, "Authorization", AwsSignature.Authorization(signed, credentials, scope, at));
        return await base.SendAsync(request, cancellationToken);
    }

    private static IEnumerable<(string Name, string Value)> Headers(HttpRequestMessage request, Uri url)
    {
        yield return ("host", url.IsDefaultPort ? url.Host : url.Authority);
        foreach (var (name, values) in request.Headers)
        {
            if (IsSigned(name)) yield return (name, string.Join(", ", values));
        }

        if (request.Content?.Headers.ContentType is MediaTypeHeaderValue type) yield return ("content-type", type.ToString());
    }

    private static bool IsSigned(string name) =>
        name.Equals("accept", StringComparison.OrdinalIgnoreCase) || name.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase);

    private static void Put(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
    }
}
