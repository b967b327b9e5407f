using System.Text.Json;
using Ampl.Knowledge;
using Ampl.Tenants;
using CsvHelper;

namespace Ampl.Silo.Knowledge;

/// <summary>
/// Brings the store in line with a dealer's folder: reads new and changed files, each in one transaction, and drops
/// those that are gone. Stopped half-way, the next run goes on where this one was.
/// </summary>
internal sealed class KnowledgeLoader(IKnowledgeStore store, TimeProvider time)
{
    /// <summary>Documents that came through the API live in the store alone, under this prefix.</summary>
    public const string UploadPrefix = "upload/";

    /// <param name="only">When set, files of other namespaces are neither read nor dropped.</param>
    public async Task<LoadReport> Load(
        TenantId tenant, string directory, IProgress<FileReport>? progress = null, KnowledgeNamespace? only = null, CancellationToken cancellationToken = default)
    {
        var found = KnowledgeFile.Scan(directory);
        var known = await Known(tenant, cancellationToken);
        var reports = await LoadFiles(tenant, found, known, progress, only, cancellationToken);
        var present = found.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in known.Values.Where(file => !present.Contains(file.Path) && !IsUploaded(file) && (only is null || file.Namespace == only)))
        {
            await store.RemoveFile(tenant, gone.Path, cancellationToken);
            reports.Add(new FileReport(gone.Path, gone.Namespace, FileOutcome.Removed, 0, []));
        }

        return new LoadReport(reports);
    }

    /// <summary>Reads one file and leaves all others alone; <paramref name="shelf"/>, when given, overrules what the file looks like.</summary>
    public async Task<LoadReport> LoadSingle(
        TenantId tenant, string directory, string file, KnowledgeNamespace? shelf, IProgress<FileReport>? progress = null, CancellationToken cancellationToken = default)
    {
        var single = KnowledgeFile.Single(directory, file);
        var known = await Known(tenant, cancellationToken);
        return new LoadReport(await LoadFiles(tenant, [single with { Namespace = shelf ?? single.Namespace }], known, progress, null, cancellationToken));
    }

    private async Task<Dictionary<string, StoredFile>> Known(TenantId tenant, CancellationToken cancellationToken) =>
        (await store.LoadManifest(tenant, cancellationToken)).ToDictionary(file => file.Path, StringComparer.Ordinal);

    private async Task<List<FileReport>> LoadFiles(
        TenantId tenant, IReadOnlyList<KnowledgeFile> files, Dictionary<string, StoredFile> known, IProgress<FileReport>? progress,
        KnowledgeNamespace? only, CancellationToken cancellationToken)
    {
        var reports = new List<FileReport>(files.Count);
        for (var i = 0; i < files.Count; i++)
        {
            if (await LoadFile(tenant, files[i], known.GetValueOrDefault(files[i].Path), only, cancellationToken) is not { } report) continue;
            reports.Add(report);
            progress?.Report(report with { Number = i + 1, Of = files.Count });
        }

        return reports;
    }

    private static bool IsUploaded(StoredFile file) => file.Path.StartsWith(UploadPrefix, StringComparison.Ordinal);

    /// <returns>Null for a file of another namespace than the one that was asked for.</returns>
    private async Task<FileReport?> LoadFile(TenantId tenant, KnowledgeFile file, StoredFile? known, KnowledgeNamespace? only, CancellationToken cancellationToken)
    {
        if (only is not null && file.Namespace is { } told && told != only) return null;
        try
        {
            var content = await File.ReadAllBytesAsync(file.FullPath, cancellationToken);
            var hash = KnowledgeFile.Hash(content);
            if (known?.Hash == hash && (file.Namespace is null || known.Namespace == file.Namespace)) return only is null || known.Namespace == only ? Unchanged(known) : null;
            var modified = new DateTimeOffset(File.GetLastWriteTimeUtc(file.FullPath), TimeSpan.Zero);
            var read = KnowledgeFileReader.Read(file, content, DateOnly.FromDateTime(modified.UtcDateTime));
            if (only is not null && read.Namespace != only) return null;
            return await Replace(tenant, new StoredFile(file.Path, read.Namespace, hash, content.Length, modified, time.GetUtcNow(), 0, ""), read, cancellationToken);
        }
        catch (Exception error) when (error is UnreadableFileException or IOException or UnauthorizedAccessException or CsvHelperException)
        {
            return new(file.Path, file.Namespace ?? known?.Namespace ?? KnowledgeNamespace.Faq, FileOutcome.NotRead, 0, [], $"not read: {error.Message}");
        }
    }

    private static FileReport Unchanged(StoredFile known) => new(
        known.Path, known.Namespace, FileOutcome.Unchanged, known.Documents, JsonSerializer.Deserialize(known.Problems, KnowledgeJson.Default.RowProblemArray) ?? []);

    private async Task<FileReport> Replace(TenantId tenant, StoredFile file, FileContent content, CancellationToken cancellationToken)
    {
        var documents = KnowledgeDocuments.Of(file.Path, content.Records);
        var problems = JsonSerializer.Serialize([.. content.Problems], KnowledgeJson.Default.RowProblemArray);
        await store.ReplaceFile(tenant, file with { Documents = documents.Length, Problems = problems }, documents, cancellationToken);
        return new(file.Path, content.Namespace, FileOutcome.Read, documents.Length, content.Problems);
    }
}
