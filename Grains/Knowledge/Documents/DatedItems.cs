using System.Collections.Immutable;

namespace Ampl.Knowledge.Documents;

/// <summary>
/// Offers are often written as a list whose items have days of their own: "1) Diwali scheme: Rs 24,500 off. Valid 25 Oct to
/// 15 Nov 2026". Each is an offer by itself, or the days of the first would pass for those of all.
/// </summary>
internal static class DatedItems
{
    private const int LongestLabel = 60;
    private const int MostMarks = 4;

    /// <summary>What parts a label from its text.</summary>
    private static readonly string[] Behind = [": ", " - ", " – "];

    /// <summary>The section in parts, each under its label or else under the section's; as it is where its items have no days.</summary>
    public static IEnumerable<DocumentSection> Part(DocumentSection section)
    {
        if (section.Keys.Length > 0) return [section];
        var paragraphs = section.Body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (paragraphs.Length > 1 && Array.Exists(paragraphs, IsList))
            return paragraphs.SelectMany(paragraph => IsList(paragraph) ? Items(paragraph).Select(item => Labelled(section, item)) : [section with { Body = paragraph }]);
        var items = Items(section.Body);
        if (items.Count == 0) items = Paragraphs(section.Body);
        if (items.Count == 0 || !items.TrueForAll(HasDays)) return [section];
        return items.Select(item => Labelled(section, item));
    }

    private static bool IsList(string paragraph) => Items(paragraph) is { Count: > 1 } items && items.TrueForAll(HasDays);

    /// <summary>Those of a text that has several, each with its first line for a label where it is short.</summary>
    private static List<string> Paragraphs(string body)
    {
        var paragraphs = body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return paragraphs.Length < 2 ? [] : [.. paragraphs.Select(paragraph => WithLabel(paragraph).ReplaceLineEndings(" "))];
    }

    private static string WithLabel(string paragraph)
    {
        var line = paragraph.IndexOf('\n', StringComparison.Ordinal);
        return line is > 0 and <= LongestLabel && !paragraph.AsSpan(0, line).ContainsAny('.', ':') && !HasDays(paragraph[..line]) ? $"{paragraph[..line].Trim()}: {paragraph[(line + 1)..]}" : paragraph;
    }

    /// <summary>Each marked line with the lines that follow it; none where text stands outside of them.</summary>
    private static List<string> Items(string body)
    {
        var items = new List<string>();
        foreach (var line in body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var mark = MarkOf(line);
            if (mark > 0) items.Add(line[mark..].Trim());
            else if (items.Count > 0) items[^1] = $"{items[^1]} {line}";
            else return [];
        }

        return items;
    }

    /// <summary>The length of "1)", "2.", "A)" or "•" with its blank; 0 where a line begins with a word.</summary>
    private static int MarkOf(string line)
    {
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is > 0 and < MostMarks && digits + 1 < line.Length && line[digits] is ')' or '.' && line[digits + 1] == ' ') return digits + 2;
        if (line is [>= 'A' and <= 'Z', ')' or '.', ' ', ..]) return 3;
        return line is ['-' or '•' or '*', ' ', ..] ? 2 : 0;
    }

    private static bool HasDays(string item) => DayParser.Validity(item) is not (null, null);

    private static DocumentSection Labelled(DocumentSection section, string item)
    {
        var plain = item.Replace("**", "", StringComparison.Ordinal);
        foreach (var mark in Behind)
        {
            var end = plain.IndexOf(mark, StringComparison.Ordinal);
            if (end is > 0 and <= LongestLabel && !plain.AsSpan(0, end).ContainsAny('.', '\n')) return section with { Title = plain[..end], Body = plain[(end + mark.Length)..].Trim() };
        }

        return section with { Body = plain };
    }
}
