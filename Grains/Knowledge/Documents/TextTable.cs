using System.Collections.Immutable;

namespace Ampl.Knowledge.Documents;

/// <summary>A table in running text, its cells parted by '|' as Markdown writes them and as pages and documents are rendered.</summary>
/// <param name="Title">The heading that it stands under; empty without one.</param>
/// <param name="Headers">Names of the columns; empty for a table of names and values.</param>
/// <param name="Start">Its first line in the text, from 0.</param>
internal sealed record TextTable(string Title, ImmutableArray<string> Headers, ImmutableArray<(int Line, ImmutableArray<string> Cells)> Rows, int Start, int End)
{
    private const int LongestItem = 40;

    public static ImmutableArray<TextTable> In(string[] lines)
    {
        var tables = ImmutableArray.CreateBuilder<TextTable>();
        var title = "";
        for (var at = 0; at < lines.Length;)
        {
            if (lines[at].StartsWith('#')) title = lines[at].Trim('#', ' ', '*');
            var end = at;
            while (end < lines.Length && Cells(lines[end]).Length > 1) end++;
            if (end - at > 1 && Read(title, lines, at, end) is { } table) tables.Add(table);
            at = Math.Max(end, at + 1);
        }

        return tables.ToImmutable();
    }

    /// <summary>The rows as records under what <paramref name="fieldName"/> makes of their headers.</summary>
    public IEnumerable<RawRecord> Records(string source, Func<string, string> fieldName)
    {
        foreach (var (line, cells) in Rows)
        {
            var fields = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < Math.Min(cells.Length, Headers.Length); i++)
            {
                if (cells[i].Length > 0) fields.TryAdd(fieldName(Headers[i]), MeasuringUnits.Complete(cells[i], MeasuringUnits.Of(Headers[i])));
            }

            yield return new RawRecord(source, line + 1, fields);
        }
    }

    /// <summary>"Add-on: Engine protect; Small car: ₹1,450": a row that is understood by itself.</summary>
    public string Sentence(ImmutableArray<string> cells)
    {
        if (Headers.IsEmpty) return cells.Length == 2 ? $"{Title}: {cells[0]}: {cells[1]}".TrimStart(':', ' ') : string.Join(" | ", cells.Where(cell => cell.Length > 0));
        var told = cells.Select((cell, i) => i < Headers.Length && Headers[i].Length > 0 ? $"{Headers[i]}: {cell}" : cell);
        return string.Join("; ", told.Where((_, i) => cells[i].Length > 0));
    }

    private static TextTable? Read(string title, string[] lines, int start, int end)
    {
        var rows = Enumerable.Range(start, end - start).Select(line => (Line: line, Cells: Cells(lines[line]))).Where(row => !IsRule(row.Cells)).ToImmutableArray();
        if (rows.Length < 2) return null;
        var hasHeaders = end - start > 1 && IsRule(Cells(lines[start + 1])) || LooksLikeHeaders(rows);
        return hasHeaders ? new(title, rows[0].Cells, rows[1..], start, end) : new(title, [], rows, start, end);
    }

    /// <summary>Without a rule below them headers are words over columns of figures.</summary>
    private static bool LooksLikeHeaders(ImmutableArray<(int Line, ImmutableArray<string> Cells)> rows)
    {
        var first = rows[0].Cells;
        if (first.Any(cell => cell.Any(char.IsDigit))) return false;
        return Enumerable.Range(1, first.Length - 1).Any(column => rows.Skip(1).Count(row => column < row.Cells.Length && row.Cells[column].Any(char.IsDigit)) * 2 > rows.Length - 1);
    }

    /// <summary>A list of names with figures ("- Seal: Rs 1,27,000") is a table of two columns.</summary>
    private static ImmutableArray<string> Cells(string line)
    {
        if (!line.Contains('|', StringComparison.Ordinal)) return Item(line);
        return [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim().Trim('*').Trim())];
    }

    private static ImmutableArray<string> Item(string line)
    {
        if (line.TrimStart() is not ['-' or '*' or '•', ..]) return PricedLines.Cells(line);
        var item = line.TrimStart(' ', '\t', '-', '*', '•').Replace("**", "", StringComparison.Ordinal);
        if (item.IndexOf(" - ", StringComparison.Ordinal) is > 0 and <= LongestItem and var dash && RupeeParser.Parse(item[(dash + 3)..]) is not null) return [item[..dash].Trim(), item[(dash + 3)..].Trim()];
        var colon = item.IndexOf(": ", StringComparison.Ordinal);
        if (colon is < 1 or > LongestItem || !item.AsSpan(colon).ContainsAnyInRange('0', '9')) return [];
        return [item[..colon].Trim(), item[(colon + 1)..].Trim(' ', '*')];
    }

    private static bool IsRule(ImmutableArray<string> cells) => cells.All(cell => cell.Length > 0 && cell.All(c => c is '-' or ':' or ' '));
}
