using Ampl.Tenants;

namespace Ampl.Knowledge;

/// <summary>Keeps what was read from a dealer's files, so that a restart reads only files that changed.</summary>
internal interface IKnowledgeStore
{
    Task<IReadOnlyList<StoredFile>> LoadManifest(TenantId tenant, CancellationToken cancellationToken);

    /// <summary>All documents of a tenant, ordered by path and ordinal.</summary>
    Task<IReadOnlyList<StoredDocument>> LoadDocuments(TenantId tenant, CancellationToken cancellationToken);

    /// <summary>Replaces the manifest row and all documents of one path in one transaction.</summary>
    Task ReplaceFile(TenantId tenant, StoredFile file, IReadOnlyList<StoredDocument> documents, CancellationToken cancellationToken);

    /// <summary>Removes the manifest row and all documents of one path in one transaction.</summary>
    Task RemoveFile(TenantId tenant, string path, CancellationToken cancellationToken);
}

/// <summary>The manifest row of one file; key (tenant, path), the path relative to the data directory with forward slashes.</summary>
/// <param name="Hash">SHA-256 of the file and of the reader's version, in hex.</param>
/// <param name="Problems">JSON array of the rows that were skipped, with line and reason.</param>
internal sealed record StoredFile(
    string Path,
    KnowledgeNamespace Namespace,
    string Hash,
    long Size,
    DateTimeOffset ModifiedAt,
    DateTimeOffset ReadAt,
    int Documents,
    string Problems);

/// <summary>One typed record as JSON; key (tenant, path, ordinal)..</summary>
internal sealed record StoredDocument(string Path, int Ordinal, RecordKind Kind, string Id, string Json);
