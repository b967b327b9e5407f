using Ampl.Knowledge;
using Ampl.Replies.Grounding;
using Ampl.Retrieval;
using Ampl.Tenants;
using Ampl.Understanding;

namespace Ampl.Dealers;

/// <summary>All that a turn needs of one dealer: who they are, what they sell and know, and how their customers are understood.</summary>
internal sealed record Dealership(DealerProfile Profile, DealerKnowledge Knowledge, MessageReader Reader)
{
    public SafeTexts Texts { get; } = new(Reader);

    /// <summary>Ranks with what lies near the question by meaning.</summary>
    public Dealership With(DenseHits near) => near.Matches.IsEmpty ? this : this with { Knowledge = Knowledge.With(near) };
}

/// <summary>Hands out the current dealership of a tenant; immutable, so a turn sees one version throughout.</summary>
internal interface IDealerships
{
    /// <exception cref="Errors.DomainException">The tenant is unknown or its data is not ready.</exception>
    Dealership For(TenantId tenant);

    /// <summary>The dealer's passages that are near a question by meaning; never throws for a provider's sake.</summary>
    ValueTask<DenseHits> Near(TenantId tenant, string question, CancellationToken cancellation) => new(DenseHits.None);
}
