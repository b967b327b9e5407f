using Ampl.Retrieval;
namespace Ampl.Knowledge.Vehicles;

/// <summary>Short names of variants by which people call the car itself: "C 200", "E 350d", "320d", "N10".</summary>
internal static class VariantCodes
{
    /// <summary>Words of the longest code: "c", "220", "d".</summary>
    public const int Longest = 3;

    private const int LongestSeries = 3;
    private const int LongestSuffix = 2;

    /// <summary>As <see cref="VehicleNames.Compact"/> writes them, with and without the letter behind; none for another trim ("SX", "1.5 Petrol", "4x4").</summary>
    public static IEnumerable<string> Of(Vehicle vehicle)
    {
        var words = WordReader.WordsOf(vehicle.Variant);
        var (figure, suffix) = words switch
        {
            [var first, var second, ..] when IsFigure(first) && IsSuffix(second) => ("", first + second),
            [var first, var second, var third, ..] when IsSeries(first, second) => (first + second, IsSuffix(third) ? first + second + third : ""),
            [var first, var second] when IsSeries(first, second) => (first + second, ""),
            _ => ("", ""),
        };
        if (figure.Length > 0) yield return figure;
        if (suffix.Length > 0) yield return suffix;
    }

    private static bool IsSeries(string letters, string figure) =>
        letters.All(char.IsAsciiLetter) && letters.Length <= LongestSeries
        && (IsFigure(figure) || (letters.Length == 1 && figure.Length == 2 && figure.All(char.IsAsciiDigit)));

    private static bool IsFigure(string word) => word.Length == 3 && word.All(char.IsAsciiDigit);

    private static bool IsSuffix(string word) => word.Length <= LongestSuffix && word.All(char.IsAsciiLetter);
}
