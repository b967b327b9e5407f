namespace Ampl.Knowledge;

/// <summary>Makes passages of the rows of a table that is no list of cars, questions or offers: each keeps the names of its columns.</summary>
internal static class TableReader
{
    private static readonly string[] Titles = ["title", "heading", "subject", "topic", "name", "question"];
    private static readonly string[] Texts = ["text", "passage", "context", "content", "body", "paragraph", "answer", "description", "document"];

    public static DocumentContent Read(string source, KnowledgeNamespace shelf, IEnumerable<RawRecord> rows)
    {
        var content = new DocumentContentBuilder(source, shelf);
        foreach (var row in rows)
        {
            var text = Texts.Select(row.Text).FirstOrDefault(text => text.Length > 0) ?? Sentence(row);
            if (text.Length > 0) content.AddProse(Titles.Select(row.Text).FirstOrDefault(title => title.Length > 0) ?? "", text);
        }

        return content.Build();
    }

    private static string Sentence(RawRecord row) =>
        string.Join("; ", row.Fields.Where(field => field.Value.Length > 0).Select(field => $"{field.Key.Replace('_', ' ')}: {field.Value}"));
}
