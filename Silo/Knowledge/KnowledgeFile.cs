using System.Security.Cryptography;
using System.Text;
using Ampl.Knowledge;

namespace Ampl.Silo.Knowledge;

/// <summary>A file of a dealer's folder that belongs to a namespace by its name or place.</summary>
/// <param name="Path">Relative to the data directory, with forward slashes.</param>
internal sealed record KnowledgeFile(string Path, string FullPath, KnowledgeNamespace Namespace)
{
    private static readonly string[] Readable = [".csv", ".json", ".txt", ".md"];
    private static readonly EnumerationOptions Recursive = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    public string Extension => System.IO.Path.GetExtension(Path).ToLowerInvariant();

    public bool IsReadable => Readable.Contains(Extension);

    /// <summary>inventory*.csv|json and faq*.csv|json at the top, everything below sales/ and insurance/; in a stable order.</summary>
    public static IReadOnlyList<KnowledgeFile> Scan(string directory)
    {
        if (!Directory.Exists(directory)) return [];
        var files = new List<KnowledgeFile>();
        files.AddRange(Top("inventory", KnowledgeNamespace.Inventory));
        files.AddRange(Top("faq", KnowledgeNamespace.Faq));
        files.AddRange(Below("sales", KnowledgeNamespace.Sales));
        files.AddRange(Below("insurance", KnowledgeNamespace.Insurance));
        return files;

        IEnumerable<KnowledgeFile> Top(string prefix, KnowledgeNamespace shelf) =>
            Directory.EnumerateFiles(directory)
                .Where(file => System.IO.Path.GetFileName(file).StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                .Select(file => Make(file, shelf)).Order(ByPath.Instance);

        IEnumerable<KnowledgeFile> Below(string folder, KnowledgeNamespace shelf)
        {
            var path = System.IO.Path.Combine(directory, folder);
            return Directory.Exists(path)
                ? Directory.EnumerateFiles(path, "*", Recursive).Select(file => Make(file, shelf)).Order(ByPath.Instance)
                : [];
        }

        KnowledgeFile Make(string file, KnowledgeNamespace shelf) =>
            new(System.IO.Path.GetRelativePath(directory, file).Replace('\\', '/'), file, shelf);
    }

    /// <summary>SHA-256 of the content and the reader's version, so that a better reader reads old files again.</summary>
    public static string Hash(ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(content);
        hash.AppendData(BitConverter.GetBytes(KnowledgeDocuments.ReaderVersion));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>UTF-8 or UTF-16 by its mark; what is no valid UTF-8 was saved by an old spreadsheet and is read as Windows text.</summary>
    public static string Text(byte[] content)
    {
        if (content is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(content, 2, content.Length - 2);
        if (content is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(content, 2, content.Length - 2);
        var start = content is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var utf8 = System.Text.Unicode.Utf8.IsValid(content.AsSpan(start));
        return (utf8 ? Encoding.UTF8 : Encoding.Latin1).GetString(content, start, content.Length - start);
    }

    private sealed class ByPath : IComparer<KnowledgeFile>
    {
        public static readonly ByPath Instance = new();

        public int Compare(KnowledgeFile? x, KnowledgeFile? y) => string.CompareOrdinal(x?.Path, y?.Path);
    }
}
