namespace Ampl.EmbeddedHost.Activations;

internal sealed partial class Activation
{
    private volatile bool _recentlyUsed = true;
    private DateTimeOffset _idleSince;
    private DateTimeOffset _keepUntil = DateTimeOffset.MinValue;

    public void DelayDeactivation(TimeSpan timeSpan)
    {
        var now = Host.Time.GetUtcNow();
        _keepUntil = timeSpan <= TimeSpan.Zero && timeSpan != Timeout.InfiniteTimeSpan ? DateTimeOffset.MinValue
            : timeSpan == Timeout.InfiniteTimeSpan || timeSpan >= DateTimeOffset.MaxValue - now ? DateTimeOffset.MaxValue
            : now + timeSpan;
    }

    /// <summary>
    /// Called once per quantum: a use only sets a flag, so that calls need not read the clock, and the idle time
    /// counts from the first look that found the flag unset.
    /// </summary>
    public void DeactivateIfIdle(DateTimeOffset now, TimeSpan age)
    {
        if (_recentlyUsed && age > TimeSpan.Zero)
        {
            _recentlyUsed = false;
            _idleSince = now;
        }
        else if ((age <= TimeSpan.Zero || now - _idleSince >= age) && now >= _keepUntil && IsFree)
        {
            Deactivate(new DeactivationReason(DeactivationReasonCode.ActivationIdle, "The grain was idle"));
        }
    }
}
