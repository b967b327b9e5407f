namespace Ampl.Providers;

/// <summary>What went wrong with a service outside, as far as it matters to the one who asked.</summary>
internal enum ProviderFault : byte
{
    /// <summary>Not reached, or answered with an error of its own.</summary>
    Unavailable,

    /// <summary>Did not answer, or fell silent, for longer than one attempt may take.</summary>
    Timeout,

    /// <summary>Asks to be called less often.</summary>
    RateLimited,

    /// <summary>Failed so often lately that it was not asked at all.</summary>
    CircuitOpen,

    /// <summary>Does not take our key, or our account is exhausted; only the operator can help.</summary>
    Misconfigured,

    /// <summary>Does not accept this request; sending it again is of no use.</summary>
    Rejected,

    /// <summary>Withheld the answer by its own content rules.</summary>
    Refused,

    /// <summary>Stopped before the end of its answer.</summary>
    CutOff,

    /// <summary>Answered in a form that cannot be read.</summary>
    Malformed,
}

/// <summary>A call to a service outside that failed. Its message never holds a key or what a customer wrote.</summary>
internal sealed class ProviderException(ProviderFault fault, string message, Exception? cause = null) : Exception(message, cause)
{
    public ProviderFault Fault { get; } = fault;

    /// <summary>How long the provider asked us to wait; null when it said nothing.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True when the same request may succeed a little later.</summary>
    public bool MayPass => Fault is ProviderFault.Unavailable or ProviderFault.Timeout or ProviderFault.RateLimited or ProviderFault.Malformed or ProviderFault.CutOff;
}
