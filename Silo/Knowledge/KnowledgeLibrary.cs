using System.Collections.Concurrent;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Retrieval;
using Ampl.Silo.Hosting;
using Ampl.Silo.Understanding;
using Ampl.Tenants;
using Ampl.Understanding;

namespace Ampl.Silo.Knowledge;

/// <summary>Holds the built knowledge of each tenant and replaces it as a whole after a load.</summary>
internal sealed class KnowledgeLibrary : IKnowledgeLibrary
{
    private readonly ConcurrentDictionary<TenantId, DealerKnowledge> _byTenant = new();
    private readonly IKnowledgeStore _store;
    private readonly TimeProvider _time;
    private readonly RetrievalOptions _options;
    private readonly QueryVocabulary _vocabulary;
    private readonly KnownModelNames _models;
    private readonly AskingWords _asking;
    private readonly BodyTypes _bodies;
    private readonly DealerKnowledge _empty;

    public KnowledgeLibrary(IKnowledgeStore store, ProductFiles files, RetrievalOptions options, TimeProvider time)
    {
        _store = store;
        _time = time;
        _options = options;
        _vocabulary = QueryVocabularyFiles.Of(name => File.ReadAllText(files.Require(name))).Read();
        _asking = AskingWords.Parse(File.ReadAllText(files.Require(AskingWords.Name)));
        _models = UnderstandingFiles.ModelNames(files);
        _bodies = UnderstandingFiles.Bodies(files);
        _empty = KnowledgeBuilder.Empty(time.GetUtcNow());
    }

    public DealerKnowledge For(TenantId tenant) => _byTenant.GetValueOrDefault(tenant, _empty);

    /// <summary>Reads what changed in the folder and puts the new knowledge in place; turns under way keep the old one.</summary>
    public async Task<LoadReport> Load(TenantId tenant, string directory, IProgress<FileReport>? progress = null, CancellationToken cancellationToken = default)
    {
        var report = await new KnowledgeLoader(_store, _time).Load(tenant, directory, progress, cancellationToken: cancellationToken);
        await Rebuild(tenant, cancellationToken);
        return report;
    }

    /// <summary>Builds from the store alone: for silos that share a database, and after an upload.</summary>
    public async Task Rebuild(TenantId tenant, CancellationToken cancellationToken)
    {
        var documents = await _store.LoadDocuments(tenant, cancellationToken);
        _byTenant[tenant] = KnowledgeBuilder.Build(documents, _vocabulary, _options, _time.GetUtcNow(), _models, _asking, _bodies);
    }
}
