using System.Text.RegularExpressions;

namespace Ampl.Knowledge.Documents;

/// <summary>What the columns of a list of lenders hold, told by their values where no heading does: rates, lenders, and for how long they lend how much.</summary>
internal static partial class LoanColumns
{
    /// <summary>The share of a column's values that must be understood.</summary>
    private const double Enough = 0.8;

    private static readonly (string Field, Func<string, bool> Is, double Share)[] Kinds =
    [
        ("interest_rate", value => Rate().IsMatch(value), Enough),
        ("provider", value => Lender().IsMatch(value), 0.5),
        ("max_tenure_months", value => Period().IsMatch(value), Enough),
        ("lent_percent", value => Share().IsMatch(value), Enough),
    ];

    /// <summary>The rows as they are where a heading has named a rate, or no column holds any.</summary>
    public static IReadOnlyList<RawRecord> Named(IReadOnlyList<RawRecord> rows)
    {
        if (rows.Count == 0 || rows.Any(row => row.Fields.Keys.Any(NamesMore))) return rows;
        var columns = rows.SelectMany(row => row.Fields).Where(field => field.Value.Length > 0).ToLookup(field => field.Key, field => field.Value.Trim(), StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, isOne, share) in Kinds)
        {
            if (columns.FirstOrDefault(column => !names.ContainsKey(column.Key) && column.Count(isOne) >= column.Count() * share) is { } told) names.Add(told.Key, field);
        }

        return names.ContainsValue("interest_rate") && names.ContainsValue("provider") ? [.. rows.Select(row => row.Under(key => names.GetValueOrDefault(key, key)))] : rows;
    }

    private static bool NamesMore(string key) => FieldNames.IsDocumentField(key) && FieldNames.Document(key) is not ("provider" or "text" or "applicable_models");

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^([5-9]|1\d)(\.\d{1,2})?\s?%(\s*p\.?\s?a\.?)?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rate();

    [GeneratedRegex(@"\b(bank|finance|financial|finserv|capital)\b|\(\w{2,4}\)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lender();

    [GeneratedRegex(@"^\d{1,3}\s?(months?|mahin\w*|mths?|years?|yrs?|saal|varsh)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Period();

    [GeneratedRegex(@"^\d{2,3}\s?% of\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Share();
}
