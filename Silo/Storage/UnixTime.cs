namespace Ampl.Silo.Storage;

/// <summary>Times are stored with microseconds, the resolution that PostgreSQL keeps.</summary>
internal static class UnixTime
{
    public static long Micros(DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset FromMicros(long micros) => DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond);
}
