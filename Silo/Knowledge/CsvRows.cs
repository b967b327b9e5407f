using System.Collections.Immutable;
using System.Globalization;
using Ampl.Knowledge;
using Ampl.Knowledge.Documents;
using Ampl.Knowledge.Vehicles;
using CsvHelper;
using CsvHelper.Configuration;

namespace Ampl.Silo.Knowledge;

/// <summary>Reads CSV of any dialect into raw records: comma, semicolon or tab, quoted or not, with or without BOM.</summary>
internal static class CsvRows
{
    private const int MostLinesAbove = 6;
    private const int MostCellsOfATitle = 2;
    private const int FewestColumns = 4;

    public static ReadResult<RawRecord> Read(string source, string text, Func<string, string> fieldName)
    {
        var rows = ImmutableArray.CreateBuilder<RawRecord>();
        var problems = ImmutableArray.CreateBuilder<RowProblem>();
        var badQuotes = false;
        using var csv = new CsvParser(new StringReader(text), Configuration(() => badQuotes = true));
        var lines = Lines().ToList();
        if (lines.Count == 0) return new([], [new(1, "the file is empty")]);
        var headers = HeadersAt(lines.ConvertAll(line => line.Cells));
        var fields = lines[headers].Cells.Select(header => (Name: fieldName(header), Unit: MeasuringUnits.Of(header))).ToArray();
        foreach (var (line, cells, isBad) in lines.Skip(headers + 1))
        {
            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            var problem = isBad ? "has a quotation mark inside an unquoted value"
                : cells.Length > fields.Length ? $"has {cells.Length} values under {fields.Length} headers; is a value with the separator in it unquoted?"
                : null;
            if (problem is null) rows.Add(Record(source, line, fields, cells));
            else problems.Add(new(line, problem));
        }

        return new(rows.ToImmutable(), problems.ToImmutable());

        IEnumerable<(int Line, string[] Cells, bool IsBad)> Lines()
        {
            for (var line = 1; csv.Read(); line = csv.RawRow + 1, badQuotes = false) yield return (line, csv.Record!, badQuotes);
        }
    }

    /// <summary>Lists from a spreadsheet begin with their title and their day; the headers are the first line as wide as those below.</summary>
    private static int HeadersAt(List<string[]> lines)
    {
        var at = 0;
        while (at < Math.Min(MostLinesAbove, lines.Count - 2) && Filled(lines[at]) <= MostCellsOfATitle) at++;
        return at < lines.Count - 1 && Filled(lines[at]) >= FewestColumns && lines[at].Length == lines[at + 1].Length ? at : 0;

        static int Filled(string[] cells) => cells.Count(cell => !string.IsNullOrWhiteSpace(cell));
    }

    /// <summary>When two headers mean one field, the first that is filled counts.</summary>
    private static RawRecord Record(string source, int line, (string Name, string Unit)[] fields, string[] cells)
    {
        var values = new Dictionary<string, string>(fields.Length, StringComparer.Ordinal);
        for (var i = 0; i < cells.Length; i++)
        {
            if (!string.IsNullOrWhiteSpace(cells[i])) values.TryAdd(fields[i].Name, MeasuringUnits.Complete(cells[i], fields[i].Unit));
        }

        return new RawRecord(source, line, values);
    }

    private static CsvConfiguration Configuration(Action badData) => new(CultureInfo.InvariantCulture)
    {
        DetectDelimiter = true,
        DetectDelimiterValues = [",", ";", "\t", "|"],
        BadDataFound = _ => badData(),
        IgnoreBlankLines = true,
        TrimOptions = TrimOptions.Trim,
    };
}
