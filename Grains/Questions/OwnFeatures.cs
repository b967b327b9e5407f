using System.Collections.Immutable;
using Ampl.Knowledge;

namespace Ampl.Questions;

/// <summary>Features that a message names in the words of the cars' own records: "air suspension", "Pilot Assist".</summary>
internal static class OwnFeatures
{
    private const int ShortestWord = 3;
    private const int MostWords = 4;
    private const int LongWord = 6;

    /// <summary>Those that no feature already heard is part of.</summary>
    public static ImmutableArray<string> In(string normalized, ImmutableArray<CarChoice> cars, ImmutableArray<string> heard)
    {
        if (cars.IsEmpty) return heard;
        var said = VehicleNames.Words(normalized);
        foreach (var feature in cars.SelectMany(car => car.Vehicles).SelectMany(vehicle => vehicle.Features).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (IsSaid(feature, said) && !heard.Any(other => feature.Contains(other, StringComparison.OrdinalIgnoreCase))) heard = heard.Add(feature);
        }

        return heard;
    }

    /// <summary>All its words, figures aside, and at least two or a long one: "seats" of "7 seats" names no feature.</summary>
    private static bool IsSaid(string feature, ImmutableArray<string> said)
    {
        var words = VehicleNames.Words(feature).RemoveAll(word => char.IsAsciiDigit(word[0]));
        return (words.Length is > 1 and <= MostWords || words is [{ Length: >= LongWord }]) && words.All(word => word.Length >= ShortestWord && said.Contains(word));
    }
}
