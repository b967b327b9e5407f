namespace Ampl.Knowledge.Documents;

/// <summary>What the columns of a list of lenders hold, by the words of their headings: "ROI % p.a. from", "EV rate", "Longest tenure".</summary>
internal static class LoanHeaders
{
    private static readonly string[] Rate = ["rate", "roi", "interest"];
    private static readonly string[] OfALoan = ["interest", "roi", "annum", "loan", "car", "new", "petrol", "diesel", "p", "pa", "yearly"];
    private static readonly string[] Electric = ["ev", "electric"];
    private static readonly string[] Used = ["used", "owned", "preowned", "old"];
    private static readonly string[] Tenure = ["tenure", "tenor"];
    private static readonly string[] Lent = ["funding", "ltv", "funded", "financed"];

    /// <summary>"Bank or NBFC", and not "Harbour Bank", which is one.</summary>
    private static readonly string[] Lenders = ["bank", "banks", "nbfc", "lender", "lenders", "financer", "financier", "finance", "partner", "partners", "company", "name", "or", "and", "of", "the"];

    /// <returns>Null for a heading of something else.</returns>
    public static string? Field(string[] words)
    {
        if (Has(words, ["fee", "fees", "charge", "charges", "valid", "until"])) return null;
        if (Has(words, Lent)) return "lent_percent";
        if (Has(words, Tenure)) return "max_tenure_months";
        if (Has(words, ["down"]) && Has(words, ["payment"])) return "min_down_payment_percent";
        if (!Has(words, Rate)) return Array.TrueForAll(words, Lenders.Contains) ? "provider" : null;
        return Has(words, Electric) ? "electric_interest_rate" : Has(words, Used) ? "used_interest_rate" : Has(words, OfALoan) ? "interest_rate" : null;
    }

    private static bool Has(string[] words, string[] known) => Array.Exists(words, word => Array.IndexOf(known, word) >= 0);
}
