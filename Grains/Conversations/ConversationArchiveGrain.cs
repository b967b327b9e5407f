using Ampl.Errors;
using Ampl.Tenants;
using Orleans.Concurrency;

namespace Ampl.Conversations;

/// <summary>Reads committed conversations for one tenant; holds nothing.</summary>
[StatelessWorker]
internal sealed class ConversationArchiveGrain(IConversationRecords records, TimeProvider time) : Grain, IConversationArchiveGrain
{
    private static readonly TimeSpan ActiveWithin = TimeSpan.FromMinutes(30);

    private TenantId Tenant => new(this.GetPrimaryKeyString());

    public Task<HistoryView?> History(ConversationId conversation, int limit, CancellationToken cancellation = default) =>
        conversation.Tenant == Tenant
            ? records.History(conversation, limit, cancellation)
            : throw new DomainException(ErrorKind.Forbidden, "wrong_tenant", "This conversation belongs to another tenant.");

    public Task<ChatStats> Stats(CancellationToken cancellation = default) =>
        records.Stats(Tenant, time.GetUtcNow() - ActiveWithin, cancellation);
}
