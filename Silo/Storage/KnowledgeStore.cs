using Ampl.Knowledge;
using Ampl.Tenants;
using Dapper;

namespace Ampl.Silo.Storage;

internal sealed class KnowledgeStore(IDatabase database, CommitQueue queue) : IKnowledgeStore
{
    private const string DeleteFile = "DELETE FROM knowledge_files WHERE tenant = $1 AND path = $2";
    private const string DeleteDocuments = "DELETE FROM knowledge_documents WHERE tenant = $1 AND path = $2";

    /// <summary>Comes first: of two silos that start at the same time, the second waits here until it sees the other's documents.</summary>
    private const string UpsertFile = """
        INSERT INTO knowledge_files (tenant, path, shelf, hash, size, modified_at, read_at, documents, problems)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (tenant, path) DO UPDATE SET shelf = excluded.shelf, hash = excluded.hash, size = excluded.size,
            modified_at = excluded.modified_at, read_at = excluded.read_at, documents = excluded.documents, problems = excluded.problems
        """;

    private const string InsertDocument =
        "INSERT INTO knowledge_documents (tenant, path, ordinal, kind, id, content) VALUES ($1, $2, $3, $4, $5, $6)";

    private const string Documents =
        "SELECT path, ordinal, kind, id, content FROM knowledge_documents WHERE tenant = @Tenant ORDER BY path, ordinal";

    private readonly string _files = $"""
        SELECT path, shelf, hash, size, {database.Micros("modified_at")} AS modifiedAt, {database.Micros("read_at")} AS readAt, documents, problems
        FROM knowledge_files WHERE tenant = @Tenant ORDER BY path
        """;

    public async Task<IReadOnlyList<StoredFile>> LoadManifest(TenantId tenant, CancellationToken cancellationToken)
    {
        var query = new CommandDefinition(_files, new { Tenant = tenant.Value }, cancellationToken: cancellationToken);
        var rows = await database.Read(connection => connection.QueryAsync<FileRow>(query), cancellationToken);
        return [.. rows.Select(row => row.ToFile())];
    }

    public async Task<IReadOnlyList<StoredDocument>> LoadDocuments(TenantId tenant, CancellationToken cancellationToken)
    {
        var query = new CommandDefinition(Documents, new { Tenant = tenant.Value }, cancellationToken: cancellationToken);
        var rows = await database.Read(connection => connection.QueryAsync<DocumentRow>(query), cancellationToken);
        return [.. rows.Select(row => row.ToDocument())];
    }

    public Task ReplaceFile(TenantId tenant, StoredFile file, IReadOnlyList<StoredDocument> documents, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return queue.Execute(
        [
            new Statement(UpsertFile, tenant.Value, file.Path, StoredName<KnowledgeNamespace>.Of(file.Namespace), file.Hash, file.Size,
                file.ModifiedAt, file.ReadAt, file.Documents, file.Problems),
            new Statement(DeleteDocuments, tenant.Value, file.Path),
            .. documents.Select(document => new Statement(InsertDocument, tenant.Value, document.Path, document.Ordinal,
                StoredName<RecordKind>.Of(document.Kind), document.Id, document.Json)),
        ]);
    }

    public Task RemoveFile(TenantId tenant, string path, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return queue.Execute(new Statement(DeleteFile, tenant.Value, path), new Statement(DeleteDocuments, tenant.Value, path));
    }

    private sealed record FileRow
    {
        public string Path { get; init; } = "";
        public string Shelf { get; init; } = "";
        public string Hash { get; init; } = "";
        public long Size { get; init; }
        public long ModifiedAt { get; init; }
        public long ReadAt { get; init; }
        public int Documents { get; init; }
        public string Problems { get; init; } = "";

        public StoredFile ToFile() => new(
            Path, StoredName<KnowledgeNamespace>.Parse(Shelf), Hash, Size,
            UnixTime.FromMicros(ModifiedAt), UnixTime.FromMicros(ReadAt), Documents, Problems);
    }

    private sealed record DocumentRow
    {
        public string Path { get; init; } = "";
        public int Ordinal { get; init; }
        public string Kind { get; init; } = "";
        public string Id { get; init; } = "";
        public string Content { get; init; } = "";

        public StoredDocument ToDocument() => new(Path, Ordinal, StoredName<RecordKind>.Parse(Kind), Id, Content);
    }
}
