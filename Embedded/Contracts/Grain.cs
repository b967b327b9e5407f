namespace Orleans
{
    public interface IGrain : Runtime.IAddressable;

    public interface IGrainWithStringKey : IGrain;

    public interface IGrainBase
    {
        Runtime.IGrainContext GrainContext { get; }
        Task OnActivateAsync(CancellationToken cancellationToken);
        Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken);
    }

    public abstract class Grain : IGrainBase, Runtime.IAddressable
    {
        private readonly Activation? _activation = Activation.Current;

        /// <summary>Set while the host constructs the grain; a grain made by hand, outside a host, has none.</summary>
        public Runtime.IGrainContext GrainContext => Activation;
        protected IGrainFactory GrainFactory => Activation.Host.Grains;
        protected internal IServiceProvider ServiceProvider => Activation.ActivationServices;
        private Activation Activation => _activation ?? throw new InvalidOperationException("This grain was not created by a grain host");
        public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;
        protected void DeactivateOnIdle() => Activation.Deactivate(new(DeactivationReasonCode.ApplicationRequested, "DeactivateOnIdle was called"));
        protected void DelayDeactivation(TimeSpan timeSpan) => Activation.DelayDeactivation(timeSpan);
    }

    public enum DeactivationReasonCode : byte
    {
        None = 0, ShuttingDown = 1, ActivationIdle = 4, ApplicationError = 8, ApplicationRequested = 9, RuntimeRequested = 11,
    }

    public readonly record struct DeactivationReason(DeactivationReasonCode ReasonCode, string Description);
}

namespace Orleans.Runtime
{
    /// <summary>What can be called or named by a grain id: a grain itself, and a reference to one.</summary>
    public interface IAddressable;

    public interface IGrainContext
    {
        GrainId GrainId { get; }
        object? GrainInstance { get; }
        IServiceProvider ActivationServices { get; }
        Task Deactivated { get; }
        void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
    }
}
