using System.Buffers;
using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>
/// Versions that are sold somewhere, asked for by name, and that this dealer has none of: the "Knight Edition" of a Creta,
/// the "EV" of a "Punch EV" where the Punch runs on petrol. Dealers shorten trims ("ZXi+"), so short words deny nothing.
/// </summary>
internal static class UnknownTrims
{
    private const int ShortestTelling = 4;
    private static readonly SearchValues<string> Untelling = SearchValues.Create(["edition", "plus", "model", "optional", "variant", "line"], StringComparison.Ordinal);

    /// <param name="marketName">As the reader knows the car; it may say more than the dealer's own name of it.</param>
    /// <returns>What the car lacks, or null.</returns>
    public static CarCriteria? Of(string marketName, CarChoice car, Entities said, VehicleCatalogue catalogue)
    {
        var beyond = Beyond(marketName, catalogue.Name(car.Model));
        var fuels = beyond.Select(VehicleWords.Fuel).Where(fuel => fuel != FuelType.Unknown).ToImmutableArray();
        if (fuels.Length > 0 && !car.Vehicles.Any(vehicle => fuels.Contains(vehicle.FuelType))) return new CarCriteria { Fuels = fuels };
        if (Surname(marketName, car) is { } surname) return new CarCriteria { Trims = [surname] };
        if (said.ModelsMentioned.Length > 1) return null; // The trim may be of the other.
        var trims = said.VariantsMentioned.RemoveAll(trim => !IsMissing(Telling(trim), car));
        return trims.IsEmpty ? null : new CarCriteria { Trims = trims };
    }

    /// <summary>What the market adds to the name of this car to call another: the "N Line" of a Creta that is sold here without one.</summary>
    private static string? Surname(string marketName, CarChoice car)
    {
        if (marketName.Length <= car.Model.Length || marketName[car.Model.Length] != ' ' || !marketName.StartsWith(car.Model, StringComparison.OrdinalIgnoreCase)) return null;
        var surname = marketName[(car.Model.Length + 1)..];
        return VehicleWords.Fuel(surname) == FuelType.Unknown && IsMissing(WordReader.WordsOf(surname), car) ? surname : null;
    }

    private static ImmutableArray<string> Beyond(string marketName, ModelName name) =>
        name.Display.Equals(marketName, StringComparison.OrdinalIgnoreCase) ? [] : WordReader.WordsOf(marketName).RemoveAll(word => name.Words.Contains(word));

    private static bool IsMissing(ImmutableArray<string> trim, CarChoice car) =>
        !trim.IsEmpty && !car.Vehicles.Any(vehicle => trim.All(word => vehicle.FullName.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static ImmutableArray<string> Telling(string trim) =>
        WordReader.WordsOf(trim).RemoveAll(word => word.Length < ShortestTelling || Untelling.Contains(word));
}
