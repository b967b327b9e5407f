using System.Globalization;
using System.Text.RegularExpressions;

namespace Ampl.Knowledge.Documents;

/// <summary>Reads calendar days as Indian documents write them, the day before the month.</summary>
internal static partial class DayParser
{
    private static readonly string[] Forms =
        ["yyyy-M-d", "yyyy/M/d", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy", "d-MMM-yyyy", "d-MMM-yy", "d MMM yy", "d/M/yy"];

    public static DateOnly? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var plain = Ordinals().Replace(text.Trim(), "").Replace(",", " ", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal).Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
        plain = string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var time = plain.IndexOf('T', StringComparison.Ordinal);
        if (time == 10) plain = plain[..time];
        return DateOnly.TryParseExact(plain, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day) ? day : null;
    }

    /// <summary>The validity that running text states: "valid till 31 March 2027", "from 1 Nov 2026 to 31 Dec 2026", "Valid until: 2026-11-30".</summary>
    public static (DateOnly? From, DateOnly? Until) Validity(string text)
    {
        var range = Range().Match(text);
        if (range.Success && Parse(range.Groups["a"].Value) is { } from && Parse(range.Groups["b"].Value) is { } to) return (from, to);
        var until = Until().Match(text);
        var since = Since().Match(text);
        return (since.Success ? Parse(since.Groups["a"].Value) : null, until.Success ? Parse(until.Groups["b"].Value) : null);
    }

    private const string Day = @"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}(?:st|nd|rd|th)?[ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ ,-]+\d{2,4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}(?:st|nd|rd|th)?,? \d{4}";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"(?<=\d)(st|nd|rd|th)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ordinals();

    [GeneratedRegex($@"(?:from|between|valid(?:ity)?)\s*:?\s+(?<a>{Day})\s+(?:to|till|until|and|-)\s+(?<b>{Day})|(?<a>{Day})\s+(?:to|till|until|-|–)\s+(?<b>{Day})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Range();

    [GeneratedRegex($@"(?:valid|ends?|expires?|closes?|applicable|available|offer)[^.\n]{{0,40}}?\b(?:till|until|up ?to|through|by|on|before)\s*:?\s+(?<b>{Day})|(?:ends?|expires?|expiry|last (?:date|day)|validity)\s*:\s*(?<b>{Day})|\b(?:till|until|up ?to|closed|ended|expired)(?: on)?\s+(?<b>{Day})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Until();

    [GeneratedRegex($@"(?:valid|starts?|begins?|applicable)[^.\n]{{0,20}}?\b(?:from|on)\s*:?\s+(?<a>{Day})|(?:starts?|begins?)\s*:\s*(?<a>{Day})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Since();
}
