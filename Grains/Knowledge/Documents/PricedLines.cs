using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Ampl.Knowledge.Documents;

/// <summary>A line of a plain price list: "Roadside Assistance - Rs 799 - towing up to 60 km", or the sum set apart by blanks or dots.</summary>
internal static partial class PricedLines
{
    /// <summary>The name, and the price with what follows it; empty for any other line, and for an offer with days of its own.</summary>
    public static ImmutableArray<string> Cells(string line)
    {
        var match = Priced().Match(line);
        return match.Success && DayParser.Validity(line) is (null, null) ? [match.Groups["name"].Value.Trim(), match.Groups["price"].Value.Trim()] : [];
    }

    [GeneratedRegex(@"^\s*(\d{1,2}[.)]\s+)?(?<name>\p{L}[^:₹.]{2,48}?)(\s+[-–—]+\s+|\s{2,}|\s*\t+\s*|\s?\.{2,}\s?|\s*:\s+)(?<price>(₹|Rs\.?|INR)\s*\d.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Priced();
}
