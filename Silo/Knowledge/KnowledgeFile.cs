using System.Security.Cryptography;
using System.Text;
using Ampl.Knowledge;
using Ampl.Knowledge.Documents;

namespace Ampl.Silo.Knowledge;

/// <summary>A file of a dealer's folder.</summary>
/// <param name="Path">Relative to the data directory, with forward slashes.</param>
/// <param name="Namespace">What its folders or its name say; null leaves it to the content.</param>
internal sealed record KnowledgeFile(string Path, string FullPath, KnowledgeNamespace? Namespace)
{
    /// <summary>Files of the product lie in these folders; they are read elsewhere, and hold nothing that a customer asks for.</summary>
    private static readonly string[] ProductFolders = ["understanding", "replies", "rules", "flows", "prompts", "guardrails"];
    private static readonly EnumerationOptions Here = new() { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
    private static readonly EnumerationOptions Recursive = new() { RecurseSubdirectories = true, AttributesToSkip = Here.AttributesToSkip };

    public string Extension => System.IO.Path.GetExtension(Path).ToLowerInvariant();

    /// <summary>
    /// Every file but hidden ones, product files and a readme at the top, in a stable order: cars first, since a
    /// record that two files hold belongs to the first.
    /// </summary>
    public static IReadOnlyList<KnowledgeFile> Scan(string directory)
    {
        if (!Directory.Exists(directory)) return [];
        var top = Directory.EnumerateFiles(directory, "*", Here)
            .Where(file => !System.IO.Path.GetFileName(file).StartsWith("readme", StringComparison.OrdinalIgnoreCase));
        var below = Directory.EnumerateDirectories(directory, "*", Here)
            .Where(folder => !ProductFolders.Contains(System.IO.Path.GetFileName(folder), StringComparer.OrdinalIgnoreCase))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", Recursive));
        return [.. top.Concat(below).Select(file => Make(directory, file)).OrderBy(Rank).ThenBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>One file, wherever it lies; from outside the folder it is kept as an uploaded one is.</summary>
    public static KnowledgeFile Single(string directory, string file)
    {
        var full = System.IO.Path.GetFullPath(file);
        var inside = Make(directory, full);
        return inside.Path.StartsWith("..", StringComparison.Ordinal) || System.IO.Path.IsPathRooted(inside.Path)
            ? inside with { Path = KnowledgeLoader.UploadPrefix + System.IO.Path.GetFileName(full) }
            : inside;
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

    private static KnowledgeFile Make(string directory, string file)
    {
        var path = System.IO.Path.GetRelativePath(directory, file).Replace('\\', '/');
        return new(path, file, ShelfGuess.OfPath(path));
    }

    private static int Rank(KnowledgeFile file) => file.Namespace switch
    {
        KnowledgeNamespace.Inventory => 0,
        KnowledgeNamespace.Faq => 1,
        KnowledgeNamespace.Sales => 2,
        KnowledgeNamespace.Insurance => 3,
        _ => 4,
    };
}
