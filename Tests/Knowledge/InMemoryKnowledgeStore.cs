using Ampl.Knowledge;
using Ampl.Tenants;

namespace Ampl.Tests.Knowledge;

internal sealed class InMemoryKnowledgeStore : IKnowledgeStore
{
    private readonly Dictionary<(TenantId, string), (StoredFile File, IReadOnlyList<StoredDocument> Documents)> _files = [];

    public List<string> Replaced { get; } = [];

    public Task<IReadOnlyList<StoredFile>> LoadManifest(TenantId tenant, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredFile>>([.. Of(tenant).Select(entry => entry.File)]);

    public Task<IReadOnlyList<StoredDocument>> LoadDocuments(TenantId tenant, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredDocument>>([.. Of(tenant).OrderBy(entry => entry.File.Path, StringComparer.Ordinal).SelectMany(entry => entry.Documents)]);

    public Task ReplaceFile(TenantId tenant, StoredFile file, IReadOnlyList<StoredDocument> documents, CancellationToken cancellationToken)
    {
        _files[(tenant, file.Path)] = (file, documents);
        Replaced.Add(file.Path);
        return Task.CompletedTask;
    }

    public Task RemoveFile(TenantId tenant, string path, CancellationToken cancellationToken)
    {
        _files.Remove((tenant, path));
        return Task.CompletedTask;
    }

    private IEnumerable<(StoredFile File, IReadOnlyList<StoredDocument> Documents)> Of(TenantId tenant) =>
        _files.Where(pair => pair.Key.Item1 == tenant).Select(pair => pair.Value);
}
