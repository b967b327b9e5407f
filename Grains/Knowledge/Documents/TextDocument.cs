using System.Collections.Immutable;
using System.Text;

namespace Ampl.Knowledge.Documents;

/// <summary>A heading with what follows it; leading "key: value" lines are parted from the text below them.</summary>
internal sealed record DocumentSection(string Title, int Line, ImmutableArray<KeyValuePair<string, string>> Keys, string Body)
{
    /// <summary>The section's fields under product names; empty when it has none, so that prose stays prose.</summary>
    public RawRecord Fields(string source)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in Keys) fields.TryAdd(FieldNames.Document(key), value);
        if (fields.Count > 0 && Title.Length > 0) fields.TryAdd("offer_title", Title);
        return new RawRecord(source, Line, fields);
    }
}

/// <summary>A text or Markdown file cut at its headings. The part before the first heading may be front matter for the whole file.</summary>
internal sealed record TextDocument(DocumentSection Front, ImmutableArray<DocumentSection> Sections)
{
    private const int LongestHeading = 70;
    private const int FewestCapitals = 4;

    /// <summary>The text of all sections that are not records of their own.</summary>
    public string Body => string.Join("\n\n", Sections.Where(section => section.Keys.Length == 0).Select(section => $"{section.Title}\n{section.Body}".Trim()));

    public RawRecord Fields(string source)
    {
        var fields = Front.Fields(source);
        var title = Sections.Select(section => section.Title).FirstOrDefault(title => title.Length > 0);
        if (fields.Fields.Count == 0 || title is null || fields.Has("offer_title")) return fields;
        return fields with { Fields = new Dictionary<string, string>(fields.Fields, StringComparer.Ordinal) { ["offer_title"] = title } };
    }

    public static TextDocument Parse(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var start = 0;
        while (start < lines.Length && (lines[start].Trim().Length == 0 || lines[start].Trim() == "---")) start++;
        var keys = LeadingKeys(lines, ref start);
        var sections = ImmutableArray.CreateBuilder<DocumentSection>();
        while (start < lines.Length) sections.AddRange(LabelledParagraphs.Part(Section(lines, ref start)));
        return new TextDocument(new DocumentSection("", 1, keys, ""), sections.ToImmutable());
    }

    private static DocumentSection Section(string[] lines, ref int at)
    {
        var line = at + 1;
        var title = "";
        if (IsHeadingAt(lines, at)) title = TitleOf(lines[at++]);
        while (at < lines.Length && lines[at].Trim().Length == 0) at++;
        var keys = LeadingKeys(lines, ref at);
        var body = new StringBuilder();
        while (at < lines.Length && !IsHeadingAt(lines, at) && !RepeatsKeys(lines, at, keys) && !NamesRecord(lines, at)) body.Append(lines[at++].TrimEnd()).Append('\n');
        return new DocumentSection(title, line, keys, body.ToString().Trim());
    }

    /// <summary>Several records below one heading: a line that opens with the key the last one opened with.</summary>
    private static bool RepeatsKeys(string[] lines, int at, ImmutableArray<KeyValuePair<string, string>> keys) =>
        keys.Length > 0 && at > 0 && lines[at - 1].Trim().Length == 0 && KeyValue(lines[at].Trim()) is { } pair && pair.Key.Equals(keys[0].Key, StringComparison.OrdinalIgnoreCase);

    /// <summary>A paragraph of fields that opens with the record's name, below a text of another thing: "Scheme: …", "Lender: …".</summary>
    private static bool NamesRecord(string[] lines, int at)
    {
        if (at == 0 || lines[at - 1].Trim().Length > 0 || KeyValue(lines[at].Trim()) is not { } first) return false;
        return FieldNames.Document(FieldNames.Key(first.Key)) is "scheme_name" or "policy_name" or "offer_title" or "provider" && LeadingKeys(lines, ref at).Length > 1;
    }

    /// <summary>At least two known keys in a row make a record; a single "Offer: …" in running text does not.</summary>
    private static ImmutableArray<KeyValuePair<string, string>> LeadingKeys(string[] lines, ref int at)
    {
        var keys = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        var next = at;
        for (; next < lines.Length; next++)
        {
            var line = lines[next].Trim();
            if (line.Length == 0 && keys.Count == 0) continue;
            if (KeyValue(line) is not { } pair) break;
            keys.Add(pair);
        }

        if (keys.Count(pair => FieldNames.IsDocumentField(pair.Key)) < 2) return [];
        at = next;
        while (at < lines.Length && lines[at].Trim() is "" or "---") at++;
        return keys.ToImmutable();
    }

    private static KeyValuePair<string, string>? KeyValue(string line)
    {
        var plain = line.TrimStart('-', '*', '•', ' ').Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal);
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        if (colon is <= 0 or > 40 || plain[..colon].Contains('.', StringComparison.Ordinal)) return null;
        return new(plain[..colon].Trim(), plain[(colon + 1)..].Trim().Trim('"'));
    }

    /// <summary>Plain text has headings too: a short line in capitals behind an empty one, perhaps numbered.</summary>
    private static bool IsHeadingAt(string[] lines, int at) =>
        IsHeading(lines[at]) || (lines[at].Length <= LongestHeading && (at == 0 || lines[at - 1].Trim().Length == 0) && IsInCapitals(lines[at])
            && at + 1 < lines.Length);

    private static bool IsInCapitals(string line) =>
        line.Count(char.IsAsciiLetterUpper) >= FewestCapitals && !line.Any(char.IsLower) && !line.Contains('|', StringComparison.Ordinal) && !line.Contains(':', StringComparison.Ordinal);

    private static string TitleOf(string line) => line.Trim().Trim('#').Trim().TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ')', '.', ' ').Trim();

    private static bool IsHeading(string line) => line.StartsWith('#') && line.TrimStart('#').StartsWith(' ');
}
