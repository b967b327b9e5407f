using System.Collections.Immutable;

namespace Ampl.Knowledge;

/// <summary>The typed records and the prose of one sales or insurance file.</summary>
internal sealed record DocumentContent(
    ImmutableArray<Offer> Offers,
    ImmutableArray<FinanceScheme> Schemes,
    ImmutableArray<InsurancePolicy> Policies,
    ImmutableArray<Passage> Passages,
    ImmutableArray<RowProblem> Problems);

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
            if (!owned && section.Body.Length > 0) content.AddProse(section.Title, section.Body);
        }

        return content.Build();
    }

    public static DocumentContent ReadRecords(string source, KnowledgeNamespace shelf, IEnumerable<RawRecord> records)
    {
        var content = new DocumentContentBuilder(source, shelf);
        foreach (var record in records)
        {
            if (content.AddRecord(record, record.Text("text"))) continue;
            if (record.Has("text")) content.AddProse(record.Text("offer_title"), record.Text("text"));
            else content.AddProblem(record.Line, "has no field of an offer, a finance scheme or a policy, and no text");
        }

        return content.Build();
    }
}
