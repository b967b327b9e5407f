namespace Ampl.EmbeddedHost.Hosting;

internal static partial class HostLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{Work} of grain {Grain} failed")]
    public static partial void Failed(ILogger logger, Exception exception, string work, GrainId grain);
}
