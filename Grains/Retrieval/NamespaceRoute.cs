using System.Collections.Immutable;
using Ampl.Knowledge;

namespace Ampl.Retrieval;

/// <summary>The namespaces to search, the most likely one first; equal scores keep this order.</summary>
internal sealed record NamespaceRoute(ImmutableArray<KnowledgeNamespace> Order)
{
    public static readonly NamespaceRoute All = Of(KnowledgeNamespace.Faq, KnowledgeNamespace.Inventory, KnowledgeNamespace.Sales, KnowledgeNamespace.Insurance);

    public static NamespaceRoute Of(params ReadOnlySpan<KnowledgeNamespace> order) => new([.. order]);

    public bool IsSame(NamespaceRoute other) => ReferenceEquals(this, other) || Order.AsSpan().SequenceEqual(other.Order.AsSpan());

    public bool Has(KnowledgeNamespace value) => Order.Contains(value);

    public NamespaceRoute With(KnowledgeNamespace value) => Has(value) ? this : new(Order.Add(value));
}
