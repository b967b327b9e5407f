using System.Text.Json;
using Ampl.Knowledge;
using Ampl.Tenants;

namespace Ampl.Silo.Knowledge;

/// <summary>
/// Brings the store in line with a dealer's folder: reads new and changed files, each in one transaction, and drops
/// those that are gone. Stopped half-way, the next run goes on where this one was.
/// </summary>
internal sealed class KnowledgeLoader(IKnowledgeStore store, TimeProvider time)
{
    /// <param name="only">When set, files of other namespaces are neither read nor dropped.</param>
    public async Task<LoadReport> Load(
        TenantId tenant, string directory, IProgress<FileReport>? progress = null, KnowledgeNamespace? only = null, CancellationToken cancellationToken = default)
    {
        var known = (await store.LoadManifest(tenant, cancellationToken))
            .Where(file => only is null || file.Namespace == only).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var reports = new List<FileReport>();
        var found = KnowledgeFile.Scan(directory).Where(file => only is null || file.Namespace == only).ToList();
        foreach (var file in found)
        {
            var report = await LoadFile(tenant, file, known.GetValueOrDefault(file.Path), cancellationToken);
            reports.Add(report);
            progress?.Report(report);
        }

        var present = found.Where(file => file.IsReadable).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in known.Values.Where(file => !present.Contains(file.Path) && !IsUploaded(file)))
        {
            await store.RemoveFile(tenant, gone.Path, cancellationToken);
            reports.Add(new FileReport(gone.Path, gone.Namespace, FileOutcome.Removed, 0, []));
        }

        return new LoadReport(reports);
    }

    /// <summary>Documents that came through the API live in the store alone, under this prefix.</summary>
    public const string UploadPrefix = "upload/";

    private static bool IsUploaded(StoredFile file) => file.Path.StartsWith(UploadPrefix, StringComparison.Ordinal);

    private async Task<FileReport> LoadFile(TenantId tenant, KnowledgeFile file, StoredFile? known, CancellationToken cancellationToken)
    {
        if (!file.IsReadable) return NotRead(file, $"not read yet: {file.Extension} files are not supported");
        byte[] content;
        try
        {
            content = await File.ReadAllBytesAsync(file.FullPath, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return NotRead(file, $"not read: {error.Message}");
        }

        var hash = KnowledgeFile.Hash(content);
        if (known?.Hash == hash)
        {
            return new(file.Path, file.Namespace, FileOutcome.Unchanged, known.Documents, JsonSerializer.Deserialize(known.Problems, KnowledgeJson.Default.RowProblemArray) ?? []);
        }

        return await Replace(tenant, file, content, hash, cancellationToken);
    }

    private async Task<FileReport> Replace(TenantId tenant, KnowledgeFile file, byte[] content, string hash, CancellationToken cancellationToken)
    {
        var modified = new DateTimeOffset(File.GetLastWriteTimeUtc(file.FullPath), TimeSpan.Zero);
        var (records, problems) = KnowledgeFileReader.Read(file, KnowledgeFile.Text(content), DateOnly.FromDateTime(modified.UtcDateTime));
        var documents = KnowledgeDocuments.Of(file.Path, records);
        var stored = new StoredFile(
            file.Path, file.Namespace, hash, content.Length, modified, time.GetUtcNow(), documents.Length,
            JsonSerializer.Serialize(problems, KnowledgeJson.Default.RowProblemArray));
        await store.ReplaceFile(tenant, stored, documents, cancellationToken);
        return new(file.Path, file.Namespace, FileOutcome.Read, documents.Length, problems);
    }

    private static FileReport NotRead(KnowledgeFile file, string reason) => new(file.Path, file.Namespace, FileOutcome.NotRead, 0, [], reason);
}
