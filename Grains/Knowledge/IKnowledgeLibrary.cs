using Ampl.Tenants;

namespace Ampl.Knowledge;

/// <summary>Hands out the current knowledge of a tenant; what it returns never changes, so a turn sees one version throughout.</summary>
internal interface IKnowledgeLibrary
{
    /// <summary>An empty knowledge, never null, for a tenant that has no files.</summary>
    DealerKnowledge For(TenantId tenant);
}
