using System.Text.RegularExpressions;
using Ampl.Retrieval;

namespace Ampl.Knowledge.Documents;

/// <summary>Lenders of a sheet, each with a heading or a paragraph of its own: its name on a line, its terms in sentences below.</summary>
internal static partial class LenderParagraphs
{
    private const int LongestName = 50;
    private static readonly string[] Lenders = ["bank", "finance", "financial", "finserv", "fincorp", "capital", "credit", "prime", "co-operative"];

    /// <summary>The loans of a section, and what is left of it.</summary>
    public static (IReadOnlyList<FinanceScheme> Lenders, DocumentSection Remainder) Take(DocumentSection section)
    {
        if (section.Keys.Length > 0 || DayParser.Validity(section.Body) is not (_, null)) return ([], section);
        if (IsLender(section.Title) && LoanLines.ReadAll("", section.Title, OneLine(section.Body)).ToList() is { Count: > 0 } own) return (own, section with { Body = "" });
        var lenders = new List<FinanceScheme>();
        var rest = new List<string>();
        foreach (var paragraph in section.Body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var before = lenders.Count;
            lenders.AddRange(Read($"{section.Title} {rest.FirstOrDefault()}".Trim(), paragraph));
            if (lenders.Count == before) rest.Add(paragraph);
        }

        return lenders.Count == 0 ? ([], section) : (lenders, section with { Body = string.Join("\n\n", rest) });
    }

    private static IEnumerable<FinanceScheme> Read(string heading, string paragraph)
    {
        if (Line().Match(paragraph) is { Success: true } line && IsLender(line.Groups["name"].Value)) return paragraph.Split('\n').SelectMany(each => OfLine(heading, each));
        var end = paragraph.IndexOf('\n', StringComparison.Ordinal);
        if (end is < 1 or > LongestName || paragraph.AsSpan(0, end).ContainsAny('.', ':', '%')) return [];
        var name = paragraph[..end].Trim(' ', '*');
        return IsLender(name) || heading.Length > 0 ? LoanLines.ReadAll(heading, name, OneLine(paragraph[(end + 1)..])) : [];
    }

    /// <summary>"Harbour Bank - 8.85% p.a. reducing, tenure up to 84 months".</summary>
    private static IEnumerable<FinanceScheme> OfLine(string heading, string line) =>
        Line().Match(line) is { Success: true } parts ? LoanLines.ReadAll(heading, parts.Groups["name"].Value.Trim(' ', '*', '-', '•'), parts.Groups["terms"].Value.Trim()) : [];

    /// <summary>"HDFC Bank", and not the heading "Finance" above what is said of loans.</summary>
    private static bool IsLender(string name) =>
        name.Length <= LongestName && WordReader.WordsOf(name) is { Length: > 1 } words && words.Any(word => Lenders.Contains(word, StringComparer.Ordinal));

    private static string OneLine(string text) =>
        string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.TrimStart('-', '*', '•', ' ')).Select(line => line.EndsWith('.') ? line : $"{line}."));

    [GeneratedRegex(@"^(?<name>[^:%\n]{3,50}?)(\s+[-–—]\s+|\s*:\s+)(?<terms>[^\n]*%.*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();
}
