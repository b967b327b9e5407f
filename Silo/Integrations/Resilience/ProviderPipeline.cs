using Ampl.Providers;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Ampl.Silo.Integrations.Resilience;

/// <summary>
/// Calls one provider: each attempt has a time limit, what may pass is tried again after the wait that the provider
/// asked for, and after too many failures it is left alone for a while. All waits are on the injected clock.
/// </summary>
internal sealed class ProviderPipeline
{
    private const double HalfOfTheCalls = 0.5;
    private readonly string _provider;
    private readonly ResiliencePipeline _breaker;
    private readonly ResiliencePipeline _calls;

    public ProviderPipeline(string provider, ProviderLimits limits, TimeProvider time)
    {
        (_provider, Limits, Time) = (provider, limits, time);
        _breaker = new ResiliencePipelineBuilder { TimeProvider = time }.AddCircuitBreaker(Breaker(limits)).Build();
        _calls = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(Retry(limits))
            .AddPipeline(_breaker)
            .AddTimeout(limits.Attempt)
            .Build();
    }

    public ProviderLimits Limits { get; }
    public TimeProvider Time { get; }

    /// <param name="attempt">May run several times; its token also ends with the attempt's time.</param>
    /// <exception cref="ProviderException">It failed, and no further attempt may help in time.</exception>
    public async ValueTask<T> Call<T>(Func<CancellationToken, ValueTask<T>> attempt, CancellationToken cancellation)
    {
        try
        {
            return await _calls.ExecuteAsync(attempt, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            throw ProviderFaults.Of(_provider, failure);
        }
    }

    /// <summary>Counts a failure that came after the call itself had succeeded, as in the middle of a stream.</summary>
    public void Blame(ProviderException failure)
    {
        // The breaker only counts what it sees fail.
        try
        {
            _breaker.Execute(() => throw failure);
        }
        catch (Exception counted) when (counted is ProviderException or BrokenCircuitException)
        {
            // It is the caller who passes the failure on.
        }
    }

    private static CircuitBreakerStrategyOptions Breaker(ProviderLimits limits) => new()
    {
        FailureRatio = HalfOfTheCalls,
        MinimumThroughput = limits.CallsToJudge,
        SamplingDuration = limits.Sampling,
        BreakDuration = limits.Break,
        ShouldHandle = static args => ValueTask.FromResult(args.Outcome.Exception switch
        {
            ProviderException failure => failure.MayPass || failure.Fault == ProviderFault.Misconfigured,
            OperationCanceledException => false,
            { } => true,
            null => false,
        }),
    };

    private static RetryStrategyOptions Retry(ProviderLimits limits) => new()
    {
        MaxRetryAttempts = limits.Retries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = limits.FirstDelay,
        ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception switch
        {
            ProviderException failure => failure.MayPass && (failure.RetryAfter is not { } wait || wait <= limits.LongestWait),
            TimeoutRejectedException => true,
            _ => false,
        }),
        DelayGenerator = static args => ValueTask.FromResult((args.Outcome.Exception as ProviderException)?.RetryAfter),
    };
}
