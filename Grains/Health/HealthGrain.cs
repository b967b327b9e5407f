using Ampl.Conversations;
using Ampl.Dealers;
using Ampl.Errors;
using Ampl.Tenants;
using Orleans.Concurrency;

namespace Ampl.Health;

/// <summary>Asks the storage and looks at the dealer's data, as a turn would.</summary>
[StatelessWorker]
internal sealed class HealthGrain(IDealerships dealerships, IConversationRecords records) : Grain, IHealthGrain
{
    public async Task<HealthView> Check(CancellationToken cancellation = default)
    {
        var tenant = new TenantId(this.GetPrimaryKeyString());
        var storage = await StorageAnswers(tenant, cancellation);
        try
        {
            var knowledge = dealerships.For(tenant).Knowledge;
            return new HealthView(storage, true, knowledge.Vehicles.All.Length, knowledge.Search.Count);
        }
        catch (DomainException notReady) when (notReady.Kind == ErrorKind.Unavailable)
        {
            return new HealthView(storage, false, 0, 0);
        }
    }

    private async Task<bool> StorageAnswers(TenantId tenant, CancellationToken cancellation)
    {
        try
        {
            await records.History(new ConversationId(tenant, "health-check"), limit: 1, cancellation);
            return true;
        }
        catch (DomainException silent) when (silent.Kind == ErrorKind.Unavailable)
        {
            return false; // That is the answer: the storage does not respond.
        }
    }
}
