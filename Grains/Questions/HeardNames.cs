using Ampl.Knowledge.Vehicles;
using Ampl.Retrieval;

namespace Ampl.Questions;

/// <summary>Whether a word that sounds like a car only says again what was understood already.</summary>
internal static class HeardNames
{
    /// <summary>"हेक्टर" of "हेक्टर प्लस" names no second car, "ટિગુઆન" is the Tiguan that was understood, and "क्लासिक" may be a trim of it.</summary>
    public static bool Repeats(string word, string heard, CarChoice car, VehicleCatalogue catalogue) =>
        SharesName(car.Model, heard, catalogue) || SoundsLike(car.Model, word) || catalogue.VariantsOf(car.Model).Any(vehicle => SoundsLike(vehicle.Variant, word));

    public static bool SharesName(string named, string heard, VehicleCatalogue catalogue) => catalogue.Name(named).Words.Contains(catalogue.Name(heard).Words[^1]);

    private static bool SoundsLike(string name, string heard)
    {
        var sound = SpokenSound.Of(Stemmer.Of(heard));
        return WordReader.WordsOf(name).Any(word => !char.IsAsciiDigit(word[0]) && SpokenSound.Of(word).IsLike(sound));
    }
}
