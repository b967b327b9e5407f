using Ampl.Knowledge;

namespace Ampl.Silo.Knowledge;

/// <summary>Turns the text of one file into typed records, by its namespace and extension.</summary>
internal static class KnowledgeFileReader
{
    public static (KnowledgeRecords Records, RowProblem[] Problems) Read(KnowledgeFile file, string text, DateOnly modified) => file.Namespace switch
    {
        KnowledgeNamespace.Inventory => ReadInventory(file, text, modified),
        KnowledgeNamespace.Faq => ReadFaqs(file, text),
        _ => ReadDocument(file, text),
    };

    private static (KnowledgeRecords, RowProblem[]) ReadInventory(KnowledgeFile file, string text, DateOnly modified)
    {
        var rows = Rows(file, text, FieldNames.Vehicle);
        var vehicles = VehicleReader.Read(rows.Records, modified);
        return (new() { Vehicles = vehicles.Records }, [.. rows.Problems, .. vehicles.Problems]);
    }

    private static (KnowledgeRecords, RowProblem[]) ReadFaqs(KnowledgeFile file, string text)
    {
        var rows = Rows(file, text, FieldNames.Faq);
        var faqs = FaqReader.Read(rows.Records);
        return (new() { Faqs = faqs.Records }, [.. rows.Problems, .. faqs.Problems]);
    }

    private static (KnowledgeRecords, RowProblem[]) ReadDocument(KnowledgeFile file, string text)
    {
        if (file.Extension is ".txt" or ".md")
        {
            var content = DocumentReader.ReadText(file.Path, file.Namespace, text);
            return (Records(content), [.. content.Problems]);
        }

        var rows = Rows(file, text, FieldNames.Document);
        var records = DocumentReader.ReadRecords(file.Path, file.Namespace, rows.Records);
        return (Records(records), [.. rows.Problems, .. records.Problems]);
    }

    private static ReadResult<RawRecord> Rows(KnowledgeFile file, string text, Func<string, string> fieldName) =>
        file.Extension == ".json" ? JsonRows.Read(file.Path, text, fieldName) : CsvRows.Read(file.Path, text, fieldName);

    private static KnowledgeRecords Records(DocumentContent content) => new()
    {
        Offers = content.Offers,
        Schemes = content.Schemes,
        Policies = content.Policies,
        Passages = content.Passages,
    };
}
