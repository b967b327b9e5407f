namespace Ampl.Knowledge.Documents;

/// <summary>Loans out of the fields of a row: one for each rate, since a list may ask another for electric or used cars beside it.</summary>
internal static class SchemeFields
{
    private const int MostYears = 10;
    private const int MonthsPerYear = 12;

    private static readonly string[] Years = ["year", "yr", "saal", "varsh"];
    private static readonly string[] Rates = ["interest_rate", "electric_interest_rate", "used_interest_rate"];

    /// <summary>What a dealer calls a scheme may give money off and be no loan.</summary>
    public static bool IsLoan(RawRecord fields) =>
        Array.Exists(Rates, fields.Has) || fields.Has("max_tenure_months") || fields.Has("min_down_payment_percent")
        || (fields.Has("scheme_name") && !fields.Has("discount_type") && !fields.Has("discount_value"));

    /// <param name="name">What the scheme is called by.</param>
    public static IEnumerable<FinanceScheme> Read(RawRecord fields, string name, string text)
    {
        var rates = Rates.Where(fields.Has).ToList();
        if (rates.Count == 0) rates.Add(Rates[0]);
        return rates.Select(rate => new FinanceScheme
        {
            Name = name,
            Provider = fields.Text("provider"),
            InterestRate = fields.Number(rate),
            MaxTenureMonths = Months(fields),
            MinDownPaymentPercent = fields.Number("min_down_payment_percent") ?? (fields.Number("lent_percent") is > 0 and < 100 and var lent ? 100 - lent : null),
            ApplicableModels = OfferConditions.Models(fields),
            IsForUsed = rate == "used_interest_rate" || UsedWords.In(name) || fields.Fields.Values.Any(IsForUsedOnly),
            IsForElectric = rate == "electric_interest_rate" || LoanLines.IsForElectric(name),
            ValidFrom = fields.Date("valid_from"),
            ValidUntil = fields.Date("valid_until"),
            Text = text,
        });
    }

    /// <summary>"Old cars only", in a column of whatever name.</summary>
    private static bool IsForUsedOnly(string told) =>
        told.EndsWith("only", StringComparison.OrdinalIgnoreCase) && (UsedWords.In(told) || told.StartsWith("old car", StringComparison.OrdinalIgnoreCase));

    private static int? Months(RawRecord fields)
    {
        var tenure = fields.Whole("max_tenure_months");
        var told = fields.Text("max_tenure_months");
        return tenure <= MostYears && Array.Exists(Years, word => told.Contains(word, StringComparison.OrdinalIgnoreCase)) ? tenure * MonthsPerYear : tenure;
    }
}
