using System.Buffers;
using System.Collections.Immutable;
using Ampl.Knowledge.Vehicles;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>
/// A dealer's car of which only the market's shorter name was understood: "સ્કોર્પિયો N" is the Scorpio N, of which the
/// message says the rest in other letters, and the KUV100 of a dealer who sells but the KUV100 NXT is that.
/// </summary>
internal static class LongerNames
{
    /// <summary>Of a market name, where the dealer's own name of the car may lack it.</summary>
    private static readonly SearchValues<string> FuelsInNames = SearchValues.Create(["hybrid", "ev", "electric", "cng", "diesel"], StringComparison.Ordinal);

    /// <summary>Its variants; none where the dealer has no such car, or several.</summary>
    public static ImmutableArray<Vehicle> Find(string name, Understood message, VehicleCatalogue catalogue)
    {
        var words = WordReader.WordsOf(name);
        ImmutableArray<string> said = [];
        var found = "";
        foreach (var model in catalogue.AllModelNames)
        {
            if (RestOf(catalogue.Name(model).Words, words) is not { IsEmpty: false } rest) continue;
            if (said.IsEmpty) said = [.. message.Words.Select(word => SpokenLetters.In(word) ?? word)];
            if (!rest.All(said.Contains) && !IsTellingAlone(words, rest)) continue;
            if (found.Length > 0) return [];
            found = model;
        }

        return found.Length == 0 ? [] : catalogue.VariantsOf(found);
    }

    /// <summary>"City hybrid" is the dealer's City e:HEV where the City itself has no such fuel.</summary>
    public static ImmutableArray<Vehicle> OfFuelWished(ImmutableArray<Vehicle> variants, CarCriteria wish, Understood message, VehicleCatalogue catalogue)
    {
        var fuels = wish.Fuels.IsEmpty ? FuelsSaid(message) : wish.Fuels;
        if (fuels.IsEmpty || variants.Any(car => fuels.Contains(car.FuelType))) return variants;
        foreach (var model in catalogue.AllModelNames)
        {
            if (model.StartsWith(variants[0].Model + " ", StringComparison.OrdinalIgnoreCase) && catalogue.VariantsOf(model) is var others && others.Any(car => fuels.Contains(car.FuelType))) return others;
        }

        return variants;
    }

    /// <summary>"Aircross automatic" is the Aircross X of a dealer whose Aircross has no automatic.</summary>
    public static CarChoice? HoldingVersion(string name, CarCriteria wish, Understood message, VehicleCatalogue catalogue)
    {
        var fuels = catalogue.VariantsOf(name).Select(car => car.FuelType).Concat(wish.Fuels).ToHashSet();
        foreach (var model in catalogue.AllModelNames)
        {
            if (!model.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase) || !catalogue.VariantsOf(model).Any(car => fuels.Contains(car.FuelType))) continue; // The Nexon EV is another car than the Nexon.
            if (CarFinder.Version(CarChoice.WholeModel(catalogue.VariantsOf(model)), catalogue.ResolveBehind(model, message.Words), wish) is { Missing: null } version) return version;
        }

        return null;
    }

    /// <summary>The market's name of a car may hold its fuel, which then is no wish of its own.</summary>
    private static ImmutableArray<FuelType> FuelsSaid(Understood message) =>
        !message.Normalized.AsSpan().ContainsAny(FuelsInNames) ? []
        : [.. message.NormalizedWords.Where(FuelsInNames.Contains).Select(VehicleWords.Fuel)];

    /// <summary>A name with figures is no other car's, unless the rest is its fuel.</summary>
    private static bool IsTellingAlone(ImmutableArray<string> name, ImmutableArray<string> rest) =>
        char.IsAsciiDigit(name[^1][0]) && VehicleWords.Fuel(string.Join(' ', rest)) == FuelType.Unknown;

    /// <summary>What a model's name says behind the words of the shorter name, whose brand it may lack.</summary>
    private static ImmutableArray<string>? RestOf(ImmutableArray<string> model, ImmutableArray<string> name)
    {
        for (var lacks = 0; lacks < name.Length; lacks++)
        {
            var at = model.AsSpan().IndexOf(name.AsSpan()[lacks..]);
            if (at >= 0 && (at == 0 || lacks == 0)) return model[(at + name.Length - lacks)..];
            if (char.IsAsciiDigit(name[lacks][0])) break;
        }

        return null;
    }
}
