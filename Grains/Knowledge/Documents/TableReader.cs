using System.Collections.Immutable;

namespace Ampl.Knowledge.Documents;

/// <summary>Makes passages of the rows of a table that is no list of cars, questions or offers: each keeps the names of its columns.</summary>
internal static class TableReader
{
    private static readonly string[] Titles = ["title", "heading", "subject", "topic", "name", "question"];
    private static readonly string[] Texts = ["text", "passage", "context", "content", "body", "paragraph", "answer", "description", "document"];

    public static DocumentContent Read(string source, KnowledgeNamespace shelf, IEnumerable<RawRecord> rows)
    {
        var content = new DocumentContentBuilder(source, shelf);
        foreach (var row in rows) AddRow(content, row);
        return content.Build();
    }

    /// <summary>What has no text of its own is told column by column, under the name of its file and its first cell.</summary>
    public static void AddRow(DocumentContentBuilder content, RawRecord row)
    {
        var (from, until) = (row.Under(FieldNames.Document).Date("valid_from"), row.Under(FieldNames.Document).Date("valid_until"));
        if (Texts.Select(row.Text).FirstOrDefault(text => text.Length > 0) is { } text && !row.Has("description"))
            content.AddProse(Titles.Select(row.Text).FirstOrDefault(title => title.Length > 0) ?? "", text, from, until);
        else if (Sentence(row) is { Length: > 0 } sentence)
            content.AddProse($"{Path.GetFileNameWithoutExtension(row.Source).Replace('-', ' ').Replace('_', ' ')}: {row.Fields.Values.First()}", sentence, from, until);
    }

    /// <summary>A row of a table in a document; the document keeps the table as a whole as well.</summary>
    public static void AddRow(DocumentContentBuilder content, TextTable table, int row, RawRecord? fields)
    {
        var cells = table.Rows[row].Cells;
        content.AddProse($"{table.Title}: {cells[0]}".TrimStart(':', ' '), table.Sentence(cells), fields?.Date("valid_from"), fields?.Date("valid_until"));
    }

    private static string Sentence(RawRecord row) =>
        string.Join("; ", row.Fields.Where(field => field.Value.Length > 0).Select(field => $"{field.Key.Replace('_', ' ')}: {field.Value}"));
}
