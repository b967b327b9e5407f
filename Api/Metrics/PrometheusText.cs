using System.Globalization;
using System.Text;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Ampl.Api.Metrics;

/// <summary>Writes collected metrics as Prometheus text, format 0.0.4. No exporter package restores from our feed.</summary>
internal static class PrometheusText
{
    public static void Write(StringBuilder text, in Batch<Metric> metrics)
    {
        foreach (var metric in metrics) Write(text, metric);
    }

    private static void Write(StringBuilder text, Metric metric)
    {
        var name = Name(metric.Name);
        var type = TypeOf(metric.MetricType);
        if (type is null) return;
        if (metric.Description.Length > 0) text.Append("# HELP ").Append(name).Append(' ').AppendLine(Escaped(metric.Description));
        text.Append("# TYPE ").Append(name).Append(' ').AppendLine(type);
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            if (type == "histogram") WriteHistogram(text, name, point);
            else WriteSample(text, name, Labels(point.Tags), ValueOf(metric.MetricType, point));
        }
    }

    private static string? TypeOf(MetricType type) => type switch
    {
        MetricType.LongSum or MetricType.DoubleSum => "counter",
        MetricType.LongSumNonMonotonic or MetricType.DoubleSumNonMonotonic or MetricType.LongGauge or MetricType.DoubleGauge => "gauge",
        MetricType.Histogram => "histogram",
        _ => null,
    };

    private static double ValueOf(MetricType type, MetricPoint point) => type switch
    {
        MetricType.LongSum or MetricType.LongSumNonMonotonic => point.GetSumLong(),
        MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic => point.GetSumDouble(),
        MetricType.LongGauge => point.GetGaugeLastValueLong(),
        _ => point.GetGaugeLastValueDouble(),
    };

    private static void WriteHistogram(StringBuilder text, string name, MetricPoint point)
    {
        var labels = Labels(point.Tags);
        var cumulative = 0L;
        foreach (var bucket in point.GetHistogramBuckets())
        {
            cumulative += bucket.BucketCount;
            var bound = double.IsPositiveInfinity(bucket.ExplicitBound) ? "+Inf" : Number(bucket.ExplicitBound);
            WriteSample(text, name + "_bucket", labels.Length == 0 ? $"le=\"{bound}\"" : $"{labels},le=\"{bound}\"", cumulative);
        }
        WriteSample(text, name + "_sum", labels, point.GetHistogramSum());
        WriteSample(text, name + "_count", labels, point.GetHistogramCount());
    }

    private static void WriteSample(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0) text.Append('{').Append(labels).Append('}');
        text.Append(' ').AppendLine(Number(value));
    }

    private static string Labels(ReadOnlyTagCollection tags)
    {
        var labels = new StringBuilder();
        foreach (var tag in tags)
        {
            if (labels.Length > 0) labels.Append(',');
            labels.Append(Name(tag.Key)).Append("=\"").Append(Escaped(Convert.ToString(tag.Value, CultureInfo.InvariantCulture) ?? "")).Append('"');
        }
        return labels.ToString();
    }

    private static string Name(string name) => string.Create(name.Length, name, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = char.IsAsciiLetterOrDigit(source[i]) ? source[i] : '_';
    });

    private static string Escaped(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
