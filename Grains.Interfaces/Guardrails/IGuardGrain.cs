using Orleans.Concurrency;

namespace Ampl.Guardrails;

/// <summary>Judges texts by the guards that chat turns use; key is the tenant.</summary>
[Alias("ampl.IGuardGrain")]
public interface IGuardGrain : IGrainWithStringKey
{
    [ReadOnly]
    [Alias("Check")]
    Task<GuardDecision> Check(GuardQuery query);
}
