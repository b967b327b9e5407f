using System.Collections.Concurrent;
using Ampl.Dealers;
using Ampl.Errors;
using Ampl.Retrieval;
using Ampl.Silo.Knowledge;
using Ampl.Silo.Understanding;
using Ampl.Tenants;

namespace Ampl.Silo.Dealers;

/// <summary>Joins each tenant's knowledge with a reader that knows its models; made anew when the knowledge is.</summary>
internal sealed class Dealerships(DealerProfile profile, KnowledgeLibrary library, ReaderFactory readers, IDenseSearch meaning) : IDealerships
{
    private readonly ConcurrentDictionary<TenantId, Dealership> _current = new();

    public Dealership For(TenantId tenant)
    {
        var knowledge = library.For(tenant);
        if (_current.TryGetValue(tenant, out var dealership) && ReferenceEquals(dealership.Knowledge, knowledge)) return dealership;
        if (knowledge.IsEmpty)
            throw new DomainException(ErrorKind.Unavailable, "knowledge_not_ready", "This dealer has no data yet.");
        return _current[tenant] = new Dealership(profile, knowledge, readers.For(knowledge.Vehicles));
    }

    public ValueTask<DenseHits> Near(TenantId tenant, string question, CancellationToken cancellation) => meaning.Nearest(tenant, question, cancellation);
}
