using System.Globalization;
using System.Text.RegularExpressions;
using Ampl.Retrieval;

namespace Ampl.Knowledge.Documents;

/// <summary>Reads amounts as Indian price lists write them: ₹12,50,000/-, Rs 12.5 lakh, 1.2 Cr, १२ लाख. For files, not for chat.</summary>
internal static partial class RupeeParser
{
    private const decimal Lakh = 100_000m;
    private const decimal Crore = 10_000_000m;

    /// <summary>Rupees, or null when the text holds no single amount; of a range the lower end counts ("from").</summary>
    public static decimal? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var match = Amount().Match(TextFold.Fold(text).Trim());
        if (!match.Success || !TryNumber(match.Groups["a"].Value, out var amount)) return null;
        var unit = match.Groups["u"].Success ? match.Groups["u"].Value : match.Groups["v"].Value;
        return amount * Unit(unit);
    }

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    private static decimal Unit(string unit) => unit switch
    {
        "" => 1,
        "k" or "thousand" or "हजार" or "હજાર" => 1000,
        ['c', ..] or ['क', ..] or ['ક', ..] => Crore,
        _ => Lakh,
    };

    /// <summary>An optional currency mark, a figure with optional unit, an optional upper end, and words of no weight or behind a comma: "₹6,850 per year, over and above the usual".</summary>
    [GeneratedRegex(
        @"^(?:from|starting(?: at| from)?|approx\.?|~)?\s*(?:₹|rs\.?|inr|rupees)?\s*(?<a>\d[\d,]*(?:\.\d+)?)\s*(?<u>lakhs?|lacs?|l|crores?|cr|k|thousand|लाख|लाखा|करोड|कोटी|લાખ|કરોડ|हजार|હજાર)?\.?"
        + @"(?:\s*(?:-|–|to)\s*(?:₹|rs\.?)?\s*\d[\d,]*(?:\.\d+)?\s*(?<v>lakhs?|lacs?|l|crores?|cr|k)?\.?)?\s*(?:/-|/)?\s*(?:only|onwards|inr|rupees|\*)?\s*(?:\([^)]*\))?"
        + @"(?:\s*(?:per|a|/)\s*(?:year|annum|yr)|\s*p\.?\s?a\.?)?\s*(?:[,;:–-]\s+\D*)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Amount();
}
