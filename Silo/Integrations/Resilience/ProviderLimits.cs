namespace Ampl.Silo.Integrations.Resilience;

/// <summary>How patient we are with a provider. The turn's own deadline stands above all of these.</summary>
internal sealed record ProviderLimits
{
    /// <summary>Until the first sign of an answer; two such attempts fit into the eleven seconds of a reply.</summary>
    public TimeSpan Attempt { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Between two parts of a streamed answer.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(4);

    public int Retries { get; init; } = 2;
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>A provider that asks for a longer wait than this is not waited for: a customer is.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The circuit opens when half of at least this many calls in the sampling window failed.</summary>
    public int CallsToJudge { get; init; } = 4;

    public TimeSpan Sampling { get; init; } = TimeSpan.FromSeconds(30);
    public TimeSpan Break { get; init; } = TimeSpan.FromSeconds(15);
}
