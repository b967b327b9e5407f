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
    public static ReadResult<RawRecord> Read(string source, string text, Func<string, string> fieldName)
    {
        var rows = ImmutableArray.CreateBuilder<RawRecord>();
        var problems = ImmutableArray.CreateBuilder<RowProblem>();
        var badQuotes = false;
        using var csv = new CsvParser(new StringReader(text), Configuration(() => badQuotes = true));
        if (!csv.Read()) return new([], [new(1, "the file is empty")]);
        var fields = csv.Record!.Select(fieldName).ToArray();
        badQuotes = false;
        for (var line = csv.RawRow + 1; csv.Read(); line = csv.RawRow + 1, badQuotes = false)
        {
            var cells = csv.Record!;
            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            var problem = badQuotes ? "has a quotation mark inside an unquoted value"
                : cells.Length > fields.Length ? $"has {cells.Length} values under {fields.Length} headers; is a value with the separator in it unquoted?"
                : null;
            if (problem is null) rows.Add(Record(source, line, fields, cells));
            else problems.Add(new(line, problem));
        }

        return new(rows.ToImmutable(), problems.ToImmutable());
    }

    /// <summary>When two headers mean one field, the first that is filled counts.</summary>
    private static RawRecord Record(string source, int line, string[] fields, string[] cells)
    {
        var values = new Dictionary<string, string>(fields.Length, StringComparer.Ordinal);
        for (var i = 0; i < cells.Length; i++)
        {
            if (!string.IsNullOrWhiteSpace(cells[i])) values.TryAdd(fields[i], cells[i]);
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
