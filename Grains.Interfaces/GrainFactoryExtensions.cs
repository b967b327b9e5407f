using Ampl.Conversations;
using Ampl.Guardrails;
using Ampl.Health;
using Ampl.Identity;
using Ampl.Knowledge;
using Ampl.Leads;
using Ampl.Outbox;
using Ampl.Tenants;

namespace Ampl;

/// <summary>The only place where a typed id becomes a grain key.</summary>
public static class GrainFactoryExtensions
{
    public static IConversationGrain Conversation(this IGrainFactory grains, ConversationId id) =>
        grains.GetGrain<IConversationGrain>(id.Key);

    public static IConversationArchiveGrain ConversationArchive(this IGrainFactory grains, TenantId tenant) =>
        grains.GetGrain<IConversationArchiveGrain>(tenant.Value);

    public static ILeadGrain Lead(this IGrainFactory grains, LeadId id) =>
        grains.GetGrain<ILeadGrain>(id.Key);

    public static ILeadBookGrain LeadBook(this IGrainFactory grains, TenantId tenant) =>
        grains.GetGrain<ILeadBookGrain>(tenant.Value);

    public static IOutboxPartitionGrain OutboxPartition(this IGrainFactory grains, int partition) =>
        grains.GetGrain<IOutboxPartitionGrain>(Outbox.OutboxPartition.Key(partition));

    public static IAccountGrain Account(this IGrainFactory grains, AccountId id) =>
        grains.GetGrain<IAccountGrain>(id.Key);

    public static IInstallationGrain Installation(this IGrainFactory grains) =>
        grains.GetGrain<IInstallationGrain>($"{TenantId.Platform.Value}/installation");

    public static IHealthGrain Health(this IGrainFactory grains, TenantId tenant) =>
        grains.GetGrain<IHealthGrain>(tenant.Value);

    public static IGuardGrain Guard(this IGrainFactory grains, TenantId tenant) =>
        grains.GetGrain<IGuardGrain>(tenant.Value);

    public static IKnowledgeGrain Knowledge(this IGrainFactory grains, TenantId tenant) =>
        grains.GetGrain<IKnowledgeGrain>(tenant.Value);
}
