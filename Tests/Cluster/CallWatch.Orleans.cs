using System.Net;

namespace Ampl.Tests.Cluster;

/// <summary>Notes how long each call took, and whether those that were refused said when to try again.</summary>
internal sealed class CallWatch() : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly Lock _gate = new();

    public TimeSpan Longest { get; private set; }

    public int Refused { get; private set; }

    public int RefusedWithoutRetryAfter { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var start = TimeProvider.System.GetTimestamp();
        var answer = await base.SendAsync(request, cancellationToken);
        var took = TimeProvider.System.GetElapsedTime(start);
        lock (_gate)
        {
            if (took > Longest) Longest = took;
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable) Refused++;
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable && answer.Headers.RetryAfter is null) RefusedWithoutRetryAfter++;
        }
        return answer;
    }
}
