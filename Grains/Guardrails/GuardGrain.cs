using Ampl.Conversations;
using Ampl.Dealers;
using Ampl.Tenants;
using Orleans.Concurrency;

namespace Ampl.Guardrails;

/// <summary>Asks the guards that chat turns ask; holds nothing.</summary>
[StatelessWorker]
internal sealed class GuardGrain(IDealerships dealerships, InputGuard input, OutputGuard output, TimeProvider time) : Grain, IGuardGrain
{
    public Task<GuardDecision> Check(GuardQuery query)
    {
        var verdict = query.Direction == GuardDirection.Output
            ? output.Check(query.Text, query.Context)
            : input.Check(dealerships.For(new TenantId(this.GetPrimaryKeyString())).Reader.Read(query.Text, IndianTime.DateOf(time.GetUtcNow())));
        return Task.FromResult(verdict.ToDecision());
    }
}
