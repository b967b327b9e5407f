using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Knowledge.Documents;
using Ampl.Knowledge.Vehicles;

namespace Ampl.Silo.Knowledge;

/// <summary>What a file yielded, and the shelf it turned out to belong on.</summary>
internal sealed record FileContent(KnowledgeNamespace Namespace, KnowledgeRecords Records, ImmutableArray<RowProblem> Problems);

/// <summary>Turns one file into typed records and passages, by its format and its shelf.</summary>
internal static class KnowledgeFileReader
{
    private const int RowsThatTell = 20;

    /// <exception cref="UnreadableFileException">Nothing can be taken from it.</exception>
    public static FileContent Read(KnowledgeFile file, byte[] content, DateOnly modified)
    {
        var text = FileText.Of(file.Extension, content);
        return FileText.IsTable(file.Extension) ? ReadTable(file, text, modified) : ReadText(file, text, modified);
    }

    private static FileContent ReadTable(KnowledgeFile file, string text, DateOnly modified)
    {
        var rows = Rows(file, text);
        string[] headers = [.. rows.Records.Take(RowsThatTell).SelectMany(row => row.Fields.Keys).Distinct()];
        var told = ShelfGuess.OfFields(headers);
        if (told is null && file.Namespace is null or KnowledgeNamespace.Faq && QuestionColumns.Named(rows.Records) is { IsEmpty: false } asked) return ReadFaqs(rows with { Records = asked });
        var shelf = ShelfGuess.IsListOfCars(headers) ? KnowledgeNamespace.Inventory : file.Namespace ?? told ?? KnowledgeNamespace.Faq;
        return shelf switch
        {
            KnowledgeNamespace.Inventory => ReadVehicles(rows, modified),
            KnowledgeNamespace.Faq when told == KnowledgeNamespace.Faq || rows.Records.IsEmpty => ReadFaqs(rows),
            KnowledgeNamespace.Faq => Content(shelf, TableReader.Read(file.Path, shelf, rows.Records), rows.Problems),
            _ => Content(shelf, DocumentReader.ReadRecords(file.Path, shelf, rows.Records), rows.Problems),
        };
    }

    private static FileContent ReadVehicles(ReadResult<RawRecord> rows, DateOnly modified)
    {
        var vehicles = VehicleReader.Read([.. rows.Records.Select(FieldNames.Vehicle)], modified);
        return new(KnowledgeNamespace.Inventory, new() { Vehicles = vehicles.Records }, [.. rows.Problems, .. vehicles.Problems]);
    }

    private static FileContent ReadFaqs(ReadResult<RawRecord> rows)
    {
        var faqs = FaqReader.Read(rows.Records.Select(row => row.Under(FieldNames.Faq)));
        return new(KnowledgeNamespace.Faq, new() { Faqs = faqs.Records }, [.. rows.Problems, .. faqs.Problems]);
    }

    /// <summary>Lists of cars first, then other tables, then questions with their answers; what is left is prose.</summary>
    private static FileContent ReadText(KnowledgeFile file, string text, DateOnly modified)
    {
        var shelf = file.Namespace ?? ShelfGuess.OfText(file.Path, text);
        var (vehicles, withoutCars) = ReadCarTables(file, text, modified);
        var (tables, withoutTables) = DocumentReader.ReadTables(file.Path, shelf, withoutCars);
        var (pairs, rest) = FaqTextReader.Read(file.Path, withoutTables);
        var faqs = FaqReader.Read(pairs);
        var prose = DocumentReader.ReadText(file.Path, shelf, pairs.IsEmpty ? withoutTables : rest);
        var content = Content(shelf, prose.With(tables), [.. vehicles.Problems, .. faqs.Problems]);
        return content with { Records = content.Records with { Vehicles = vehicles.Records, Faqs = faqs.Records } };
    }

    private static (ReadResult<Vehicle> Vehicles, string Remainder) ReadCarTables(KnowledgeFile file, string text, DateOnly modified)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var rows = new List<RawRecord>();
        foreach (var table in TextTable.In(lines))
        {
            var cars = table.Records(file.Path, FieldNames.Key).Select(FieldNames.Vehicle).ToList();
            if (!ShelfGuess.IsListOfCars([.. table.Headers.Select(FieldNames.Key)]) && !(file.Namespace == KnowledgeNamespace.Inventory && VehicleReader.ListsCars(cars))) continue;
            rows.AddRange(cars);
            lines.AsSpan(table.Start..table.End).Fill("");
        }

        return rows.Count == 0 ? (new([], []), text) : (VehicleReader.Read(rows, modified), string.Join('\n', lines));
    }

    private static ReadResult<RawRecord> Rows(KnowledgeFile file, string text) => file.Extension switch
    {
        ".json" => JsonRows.Read(file.Path, text, FieldNames.Key),
        ".jsonl" or ".ndjson" => JsonRows.ReadLines(file.Path, text, FieldNames.Key),
        _ => CsvRows.Read(file.Path, text, FieldNames.Key),
    };

    private static FileContent Content(KnowledgeNamespace shelf, DocumentContent content, ImmutableArray<RowProblem> problems) => new(
        shelf,
        new() { Offers = content.Offers, Schemes = content.Schemes, Policies = content.Policies, Passages = content.Passages },
        [.. problems, .. content.Problems]);
}
