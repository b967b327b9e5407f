using System.Globalization;

namespace Ampl.Silo.Integrations.Resilience;

/// <summary>Reads how long a provider asks to be left alone: RFC 9110 seconds or date, and the milliseconds some send.</summary>
internal static class RetryAfter
{
    public const string Header = "Retry-After";
    public const string MillisecondsHeader = "retry-after-ms";

    /// <summary>Null when nothing readable was said; a date that has passed means at once.</summary>
    public static TimeSpan? Read(string? value, string? milliseconds, DateTimeOffset now)
    {
        if (Whole(milliseconds) is { } exact) return TimeSpan.FromMilliseconds(exact);
        if (Whole(value) is { } seconds) return TimeSpan.FromSeconds(seconds);
        if (!DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)) return null;
        return date > now ? date - now : TimeSpan.Zero;
    }

    public static TimeSpan? Read(HttpResponseMessage response, DateTimeOffset now) =>
        Read(First(response, Header), First(response, MillisecondsHeader), now);

    private static string? First(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static int? Whole(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
