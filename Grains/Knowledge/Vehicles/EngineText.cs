using System.Globalization;
using System.Text.RegularExpressions;

namespace Ampl.Knowledge.Vehicles;

/// <summary>A list may tell an engine in one cell: "1197 cc petrol 90 PS".</summary>
internal static partial class EngineText
{
    public static int? Cc(string text) => Number(Displacement().Match(text)) is { } cc ? (int)cc : null;

    public static decimal? Power(string text) => Number(Horses().Match(text));

    private static decimal? Number(Match match) => match.Success ? decimal.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) : null;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\b(?<n>\d{3,4})\s?cc\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Displacement();

    [GeneratedRegex(@"\b(?<n>\d{2,3}(\.\d)?)\s?(ps|bhp|hp)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Horses();
}
