using System.Collections.Immutable;

namespace Ampl.Knowledge.Documents;

/// <summary>The typed records and the prose of one sales or insurance file.</summary>
internal sealed record DocumentContent(
    ImmutableArray<Offer> Offers,
    ImmutableArray<FinanceScheme> Schemes,
    ImmutableArray<InsurancePolicy> Policies,
    ImmutableArray<Passage> Passages,
    ImmutableArray<RowProblem> Problems)
{
    public DocumentContent With(DocumentContent other) => new(
        Offers.AddRange(other.Offers), Schemes.AddRange(other.Schemes), Policies.AddRange(other.Policies), Passages.AddRange(other.Passages), Problems.AddRange(other.Problems));
}

/// <summary>Makes offers, schemes, policies and passages from text documents and JSON objects.</summary>
internal static class DocumentReader
{
    /// <summary>Text and Markdown: a section that begins with known "key: value" lines is a record; all other text is prose.</summary>
    public static DocumentContent ReadText(string source, KnowledgeNamespace shelf, string text)
    {
        var content = new DocumentContentBuilder(source, shelf);
        var document = TextDocument.Parse(text);
        var owned = content.AddRecord(document.Fields(source), document.Body);
        foreach (var section in document.Sections)
        {
            if (section.Keys.Length > 0 && content.AddRecord(section.Fields(source), section.Body)) continue;
            if (owned || section.Body.Length == 0) continue;
            var (lenders, rest) = shelf == KnowledgeNamespace.Sales ? LenderParagraphs.Take(section) : ([], section);
            foreach (var lender in lenders) content.AddLender(lender);
            if (rest.Body.Length == 0) continue;
            foreach (var part in shelf == KnowledgeNamespace.Sales ? DatedItems.Part(rest) : [rest]) content.AddProse(part.Title, part.Body);
        }

        return content.Build();
    }

    /// <summary>Rows of a table as offers, schemes and policies; what is none of these is told row by row.</summary>
    /// <param name="records">Under the headers of their file, as <see cref="FieldNames.Key"/> writes them.</param>
    public static DocumentContent ReadRecords(string source, KnowledgeNamespace shelf, IEnumerable<RawRecord> records)
    {
        var content = new DocumentContentBuilder(source, shelf, isTable: true);
        foreach (var record in shelf == KnowledgeNamespace.Sales ? LoanColumns.Named([.. records]) : records)
        {
            if (content.AddRecord(FieldNames.Document(record, shelf), BodyOf(record))) continue;
            if (record.Fields.Count > 0) TableReader.AddRow(content, record);
            else content.AddProblem(record.Line, "holds nothing");
        }

        return content.Build();
    }

    /// <summary>
    /// The tables of a document: offers, schemes and policies where the headers say so, else passages of their rows. What is
    /// typed or has days of its own leaves the text, where nothing would part what holds from what is over.
    /// </summary>
    /// <returns>The content of the tables, and the text that is left.</returns>
    public static (DocumentContent Content, string Remainder) ReadTables(string source, KnowledgeNamespace shelf, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var content = new DocumentContentBuilder(source, shelf, isTable: true, part: "#tables");
        foreach (var table in TextTable.In(lines))
        {
            if (IsOneRecord(table)) continue;
            content.Heading = table.Title;
            var records = table.Headers.IsEmpty ? [] : table.Records(source, FieldNames.Key).ToList();
            var leaves = false;
            for (var i = 0; i < table.Rows.Length; i++)
            {
                var fields = records.Count > 0 ? FieldNames.Document(records[i], shelf) : null;
                var isTyped = fields is not null ? content.AddRecord(fields, BodyOf(records[i])) : content.AddLoan(table.Rows[i].Cells);
                leaves |= isTyped || fields?.Has("valid_until") == true;
                if (!isTyped) TableReader.AddRow(content, table, i, fields);
            }

            if (leaves) lines.AsSpan(table.Start..table.End).Fill("");
        }

        return (content.Build(), string.Join('\n', lines));
    }

    /// <summary>"Valid from: 1 November", "Valid until: …": the fields of one offer, which its section is read for.</summary>
    private static bool IsOneRecord(TextTable table) => table.Headers.IsEmpty && table.Rows.All(row => FieldNames.IsDocumentField(row.Cells[0]));

    /// <summary>Its text, and what stands in columns that are no field of ours.</summary>
    private static string BodyOf(RawRecord record)
    {
        var others = record.Fields.Where(field => !FieldNames.IsDocumentField(field.Key) && field.Key is not ("id" or "") && field.Value.Trim().Length > 0)
            .Select(field => $"{FieldNames.Shown(field.Key)}: {field.Value.Trim()}");
        return string.Join(". ", others.Prepend(record.Under(FieldNames.Document).Text("text")).Where(part => part.Length > 0));
    }
}
