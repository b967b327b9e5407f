using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime
{
    public interface IGrainTimer : IDisposable
    {
        void Change(TimeSpan dueTime, TimeSpan period);
    }

    [method: SetsRequiredMembers]
    public readonly record struct GrainTimerCreationOptions(TimeSpan DueTime, TimeSpan Period)
    {
        public required TimeSpan DueTime { get; init; } = DueTime;
        public required TimeSpan Period { get; init; } = Period;
        public bool Interleave { get; init; }
        public bool KeepAlive { get; init; }
    }
}

namespace Orleans
{
    public static class GrainBaseExtensions
    {
        public static IGrainTimer RegisterGrainTimer(this IGrainBase grain, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options) =>
            ((Activation)grain.GrainContext).AddTimer(callback, options);

        public static IGrainTimer RegisterGrainTimer(this IGrainBase grain, Func<CancellationToken, Task> callback, TimeSpan dueTime, TimeSpan period) =>
            grain.RegisterGrainTimer(callback, new GrainTimerCreationOptions(dueTime, period));

        public static IGrainTimer RegisterGrainTimer(this IGrainBase grain, Func<Task> callback, TimeSpan dueTime, TimeSpan period) =>
            grain.RegisterGrainTimer(_ => callback(), new GrainTimerCreationOptions(dueTime, period));
    }
}
