using Microsoft.Extensions.Logging;

namespace Ampl.EmbeddedHost.Hosting;

internal static partial class HostLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Grain {Grain} could not be activated")]
    public static partial void ActivationFailed(ILogger logger, Exception exception, GrainId grain);

    [LoggerMessage(Level = LogLevel.Error, Message = "Grain {Grain} failed while it was deactivated")]
    public static partial void DeactivationFailed(ILogger logger, Exception exception, GrainId grain);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A timer of grain {Grain} failed")]
    public static partial void TimerFailed(ILogger logger, Exception exception, GrainId grain);

    [LoggerMessage(Level = LogLevel.Warning, Message = "One-way call {Method} to grain {Grain} failed")]
    public static partial void OneWayFailed(ILogger logger, Exception exception, string method, GrainId grain);

    [LoggerMessage(Level = LogLevel.Error, Message = "Reminder {Reminder} of grain {Grain} failed")]
    public static partial void ReminderFailed(ILogger logger, Exception exception, string reminder, GrainId grain);
}
