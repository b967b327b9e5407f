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
        var verdict = query.Direction == GuardDirection.Output ? output.Check(query.Text, query.Context) : OfInput(query.Text);
        return Task.FromResult(verdict.ToDecision());
    }

    private GuardVerdict OfInput(string text)
    {
        var (reader, today) = (dealerships.For(new TenantId(this.GetPrimaryKeyString())).Reader, IndianTime.DateOf(time.GetUtcNow()));
        return input.Check(reader.Read(text, today), reader, text, today);
    }
}
