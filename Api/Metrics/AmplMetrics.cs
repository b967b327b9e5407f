using System.Diagnostics.Metrics;
using Ampl.Conversations;
using Ampl.Understanding;

namespace Ampl.Api.Metrics;

/// <summary>The service's own series, with the names and buckets of the contract (API.md 4).</summary>
internal sealed class AmplMetrics
{
    public const string MeterName = "Ampl";
    public static readonly double[] DurationBuckets = [.01, .05, .1, .25, .5, 1, 2.5, 5, 10];
    public static readonly double[] ScoreBuckets = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

    private readonly Counter<long> _requests;
    private readonly UpDownCounter<long> _active;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _intents;
    private readonly Histogram<double> _leadScore;

    public AmplMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _requests = meter.CreateCounter<long>("ampl_http_requests_total", description: "HTTP requests answered");
        _active = meter.CreateUpDownCounter<long>("ampl_http_active_requests", description: "HTTP requests being answered");
        _duration = Histogram(meter, "ampl_http_request_duration_seconds", "Time to answer an HTTP request", DurationBuckets);
        _intents = meter.CreateCounter<long>("ampl_intent_classification_total", description: "Messages by intent");
        _leadScore = Histogram(meter, "ampl_lead_score", "Lead score after a turn", ScoreBuckets);
    }

    public void RequestBegan() => _active.Add(1);

    /// <summary><paramref name="endpoint"/> is a route template, so that series stay few.</summary>
    public void RequestEnded(string method, string endpoint, int status, TimeSpan took)
    {
        _active.Add(-1);
        _requests.Add(1, new("method", method), new("endpoint", endpoint), new("status_code", status));
        _duration.Record(took.TotalSeconds, new("method", method), new KeyValuePair<string, object?>("endpoint", endpoint));
    }

    public void TurnTaken(Answer answer)
    {
        if (answer.Intent is { } intent) _intents.Add(1, new KeyValuePair<string, object?>("intent", IntentName.Of(intent)));
        if (answer.Score is { } score) _leadScore.Record(score.LeadScore);
    }

    private static Histogram<double> Histogram(Meter meter, string name, string description, double[] buckets) =>
        meter.CreateHistogram(name, description: description, advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = buckets });
}
