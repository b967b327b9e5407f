using System.Collections.Immutable;
using Ampl.Retrieval;

namespace Ampl.Knowledge.Vehicles;

/// <summary>What a version is called besides its figures, its fuel and its gearbox, which are asked for by their own names.</summary>
internal static class VersionWords
{
    public static ImmutableArray<ListedWord> Of(Vehicle car) =>
        [.. WordReader.WordsOf(car.Variant).Where(IsName).Distinct(StringComparer.Ordinal).Select(word => new ListedWord(word, SpokenSound.Of(word)))];

    private static bool IsName(string word) =>
        !char.IsAsciiDigit(word[0]) && !VehicleWords.IsGearbox(word) && VehicleWords.Fuel(word) == FuelType.Unknown;
}
