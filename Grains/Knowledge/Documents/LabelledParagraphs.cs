using System.Collections.Immutable;

namespace Ampl.Knowledge.Documents;

/// <summary>House rules are often paragraphs that each begin with what they are about: "Home delivery: Rs 2,500 flat inside Surat."</summary>
internal static class LabelledParagraphs
{
    private const int LongestLabel = 60;
    private const int FewestParagraphs = 3;

    /// <summary>The section in parts, each under its label; as it is where it is not written so.</summary>
    public static IEnumerable<DocumentSection> Part(DocumentSection section)
    {
        if (section.Keys.Length > 0) return [section];
        var paragraphs = section.Body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (paragraphs.Count(paragraph => LabelOf(paragraph).Length > 0) < FewestParagraphs) return [section];
        return paragraphs.Select(paragraph => LabelOf(paragraph) is { Length: > 0 } label
            ? section with { Title = label, Body = paragraph }
            : section with { Body = paragraph });
    }

    private static string LabelOf(string paragraph)
    {
        if (paragraph.StartsWith("**", StringComparison.Ordinal) && paragraph.IndexOf("** ", 2, StringComparison.Ordinal) is > 2 and <= LongestLabel and var bold) return paragraph[2..bold].Trim(':', ' ');
        var colon = paragraph.IndexOf(": ", StringComparison.Ordinal);
        return colon is > 0 and <= LongestLabel && char.IsLetter(paragraph[0]) && !paragraph.AsSpan(0, colon).ContainsAny('.', '\n') ? paragraph[..colon] : "";
    }
}
