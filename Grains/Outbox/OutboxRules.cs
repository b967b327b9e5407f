namespace Ampl.Outbox;

/// <summary>When to try again, and when to stop.</summary>
internal static class OutboxRules
{
    public const int MaxAttempts = 12;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(10);

    public static bool IsLast(int attempts) => attempts + 1 >= MaxAttempts;

    /// <summary>Doubles with each attempt up to ten minutes; up to a quarter more, spread by the entry's own number.</summary>
    public static DateTimeOffset NextAttempt(int attempts, long sequence, DateTimeOffset now)
    {
        var doubled = FirstDelay * Math.Pow(2, Math.Min(attempts, 20));
        var delay = doubled < LongestDelay ? doubled : LongestDelay;
        var jitter = sequence * 2654435761 % 1000 / 4000.0;
        return now + delay * (1 + jitter);
    }

    /// <summary>
    /// What to deliver of one sender's due entries, in order: an entry whose kind lets a later one replace it
    /// is dropped when such a later one is there.
    /// </summary>
    public static IEnumerable<OutboxEntry> ToDeliver(IReadOnlyList<OutboxEntry> ofSender, Func<string, bool> latestReplaces)
    {
        for (var i = 0; i < ofSender.Count; i++)
        {
            var entry = ofSender[i];
            var replaced = latestReplaces(entry.Kind) && ofSender.Skip(i + 1).Any(later => later.Kind == entry.Kind);
            if (!replaced) yield return entry;
        }
    }
}
