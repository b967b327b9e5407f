namespace Ampl.Conversations;

/// <summary>The dealers' clock: Indian Standard Time, UTC+05:30 all year.</summary>
internal static class IndianTime
{
    public static readonly TimeSpan Offset = new(5, 30, 0);

    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);
}
