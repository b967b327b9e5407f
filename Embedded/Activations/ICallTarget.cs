using Ampl.EmbeddedHost.Calls;

namespace Ampl.EmbeddedHost.Activations;

/// <summary>What stands behind a grain id: one activation, or the workers of a stateless one.</summary>
internal interface ICallTarget
{
    /// <summary>False when the target is gone; the sender then asks for the next one.</summary>
    bool TrySend(Request request);

    IEnumerable<Activation> Activations { get; }
}
