using System.Text.Json;
using Ampl.Providers;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Ampl.Silo.Integrations.Resilience;

/// <summary>Says what a failure means, the same for every provider.</summary>
internal static class ProviderFaults
{
    public static ProviderFault OfStatus(int status) => status switch
    {
        401 or 402 or 403 => ProviderFault.Misconfigured,
        408 or 504 => ProviderFault.Timeout,
        429 => ProviderFault.RateLimited,
        424 or >= 500 => ProviderFault.Unavailable,
        _ => ProviderFault.Rejected,
    };

    public static ProviderException OfResponse(string provider, HttpResponseMessage response, DateTimeOffset now) =>
        new(OfStatus((int)response.StatusCode), $"{provider} answered with status {(int)response.StatusCode}")
        {
            RetryAfter = RetryAfter.Read(response, now),
        };

    /// <summary>Everything that is neither the caller's own cancellation nor already named.</summary>
    public static ProviderException Of(string provider, Exception failure) => failure switch
    {
        ProviderException named => named,
        BrokenCircuitException => new ProviderException(ProviderFault.CircuitOpen, $"{provider} is left alone for a while", failure),
        TimeoutRejectedException or TimeoutException => new ProviderException(ProviderFault.Timeout, $"{provider} did not answer in time", failure),
        JsonException or InvalidDataException or FormatException => new ProviderException(ProviderFault.Malformed, $"{provider} answered with something unreadable", failure),
        _ => new ProviderException(ProviderFault.Unavailable, $"{provider} failed: {failure.GetType().Name}", failure),
    };
}
