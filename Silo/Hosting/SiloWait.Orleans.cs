using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Ampl.Silo.Hosting;

/// <summary>
/// A front end may start before any silo does, even before the tables are there in which they meet. It waits, says
/// so, and gives up in the end: whatever restarts it then shows that something is wrong.
/// </summary>
internal sealed partial class SiloWait(TimeProvider time, ILogger<SiloWait> log) : IClientConnectionRetryFilter
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromMinutes(2);
    private const int AttemptsPerWarning = 10;

    private readonly long _start = time.GetTimestamp();
    private int _attempts;

    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        var waited = time.GetElapsedTime(_start);
        var reason = exception.GetBaseException().Message;
        if (waited > GiveUpAfter)
            throw new SettingException(ClusterSettings.IdSetting, $"names a cluster without a silo that answers, after {waited.TotalSeconds:F0} s: {reason}", exception);
        if (_attempts++ % AttemptsPerWarning == 0) LogWaiting((int)waited.TotalSeconds, reason);
        await Task.Delay(Pause, time, cancellationToken);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No silo answers yet, waiting since {Seconds} s: {Reason}")]
    private partial void LogWaiting(int seconds, string reason);
}
