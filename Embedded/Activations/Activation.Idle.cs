namespace Ampl.EmbeddedHost.Activations;

internal sealed partial class Activation
{
    private volatile bool _recentlyUsed = true;
    private DateTimeOffset _idleSince;
    private DateTimeOffset _keepUntil;

    /// <summary>An infinite time keeps the grain for good, none or less gives it free again.</summary>
    public void DelayDeactivation(TimeSpan timeSpan)
    {
        var now = Host.Time.GetUtcNow();
        var isForGood = timeSpan == Timeout.InfiniteTimeSpan || timeSpan >= DateTimeOffset.MaxValue - now;
        _keepUntil = isForGood ? DateTimeOffset.MaxValue : timeSpan > TimeSpan.Zero ? now + timeSpan : DateTimeOffset.MinValue;
    }

    /// <summary>
    /// Called once per quantum: a use only sets a flag, so that calls need not read the clock, and the idle time
    /// counts from the first look that found it.
    /// </summary>
    public void DeactivateIfIdle(DateTimeOffset now, TimeSpan age)
    {
        if (_recentlyUsed)
            (_recentlyUsed, _idleSince) = (false, now);
        if (now - _idleSince >= age && now >= _keepUntil && IsFree)
            Deactivate(new DeactivationReason(DeactivationReasonCode.ActivationIdle, "The grain was idle"));
    }
}
