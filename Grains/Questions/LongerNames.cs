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
