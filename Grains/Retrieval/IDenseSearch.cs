using Ampl.Tenants;

namespace Ampl.Retrieval;

/// <summary>Finds passages by meaning. Slow or failing, it says so in its answer and never throws: words still find.</summary>
internal interface IDenseSearch
{
    ValueTask<DenseHits> Nearest(TenantId tenant, string text, CancellationToken cancellation);
}

/// <summary>Stands in where no embedding model is configured.</summary>
internal sealed class WordsAlone : IDenseSearch
{
    public ValueTask<DenseHits> Nearest(TenantId tenant, string text, CancellationToken cancellation) => new(DenseHits.None);
}
