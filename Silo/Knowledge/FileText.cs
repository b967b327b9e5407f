using System.Text.RegularExpressions;
using Ampl.Silo.Knowledge.Pdf;

namespace Ampl.Silo.Knowledge;

/// <summary>The text of a document, with headings as Markdown writes them, whatever the format it came in.</summary>
internal static partial class FileText
{
    private static readonly string[] Plain = ["", ".txt", ".text", ".md", ".markdown"];

    public static bool IsTable(string extension) => extension is ".csv" or ".tsv" or ".json" or ".jsonl" or ".ndjson";

    /// <exception cref="UnreadableFileException">The format is unknown, or the content is not what the extension says.</exception>
    public static string Of(string extension, byte[] content)
    {
        var text = extension switch
        {
            ".html" or ".htm" => HtmlText.Of(KnowledgeFile.Text(content)),
            ".docx" => DocxText.Of(content),
            ".pdf" => PdfText.Of(content),
            _ when IsTable(extension) || Plain.Contains(extension) => Checked(KnowledgeFile.Text(content)),
            _ => throw new UnreadableFileException($"{extension} files are not supported"),
        };
        return string.IsNullOrWhiteSpace(text) ? throw new UnreadableFileException("it holds no text") : text;
    }

    private static string Checked(string text) =>
        Control().IsMatch(text) ? throw new UnreadableFileException("it is not a text file") : text;

    [GeneratedRegex(@"[\x00-\x08\x0E-\x1A]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Control();
}
