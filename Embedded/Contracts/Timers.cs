using System.Diagnostics.CodeAnalysis;
using Ampl.EmbeddedHost.Activations;
using Orleans.Runtime;

namespace Orleans.Runtime
{
    public interface IGrainTimer : IDisposable
    {
        void Change(TimeSpan dueTime, TimeSpan period);
    }

    public readonly record struct GrainTimerCreationOptions
    {
        public GrainTimerCreationOptions()
        {
        }

        [SetsRequiredMembers]
        public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period) => (DueTime, Period) = (dueTime, period);

        public required TimeSpan DueTime { get; init; }

        public required TimeSpan Period { get; init; }

        public bool Interleave { get; init; }

        public bool KeepAlive { get; init; }
    }
}

namespace Orleans
{
    public static class GrainBaseExtensions
    {
        public static IGrainTimer RegisterGrainTimer<TState>(this IGrainBase grain, Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options) =>
            ((Activation)grain.GrainContext).AddTimer(token => callback(state, token), options);

        public static IGrainTimer RegisterGrainTimer(this IGrainBase grain, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options) =>
            ((Activation)grain.GrainContext).AddTimer(callback, options);

        public static IGrainTimer RegisterGrainTimer(this IGrainBase grain, Func<Task> callback, GrainTimerCreationOptions options) =>
            ((Activation)grain.GrainContext).AddTimer(_ => callback(), options);

        public static IGrainTimer RegisterGrainTimer<TState>(this IGrainBase grain, Func<TState, CancellationToken, Task> callback, TState state, TimeSpan dueTime, TimeSpan period) =>
            grain.RegisterGrainTimer(callback, state, new GrainTimerCreationOptions(dueTime, period));

        public static IGrainTimer RegisterGrainTimer(this IGrainBase grain, Func<CancellationToken, Task> callback, TimeSpan dueTime, TimeSpan period) =>
            grain.RegisterGrainTimer(callback, new GrainTimerCreationOptions(dueTime, period));

        public static IGrainTimer RegisterGrainTimer(this IGrainBase grain, Func<Task> callback, TimeSpan dueTime, TimeSpan period) =>
            grain.RegisterGrainTimer(callback, new GrainTimerCreationOptions(dueTime, period));

        public static void DeactivateOnIdle(this IGrainBase grain) =>
            grain.GrainContext.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationRequested, "DeactivateOnIdle was called"));
    }
}
