using System.Collections.Immutable;
using System.Text;
using Ampl.Knowledge.Vehicles;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>Trims are called by plain words: "Premium" asks for no insurance and "Turbo" for no engine where they name a version.</summary>
internal static class VariantWords
{
    /// <summary>The text without the words that name the versions of these cars; itself where it holds no such words.</summary>
    public static string Without(string text, ImmutableArray<CarChoice> cars, VehicleCatalogue catalogue)
    {
        if (!cars.Any(IsVersion)) return text;
        StringBuilder? rest = null;
        var words = new WordReader(text, stackalloc char[WordReader.MaxWord]);
        int start = 0, kept = 0;
        while (words.MoveNext())
        {
            if (IsSaid(words.Current, cars, catalogue))
            {
                (rest ??= new StringBuilder(text.Length)).Append(text, kept, start - kept);
                kept = words.Position;
            }

            start = words.Position;
        }

        return rest is null ? text : rest.Append(text, kept, text.Length - kept).ToString();
    }

    private static bool IsVersion(CarChoice car) => car.IsOne || !car.Whole;

    private static bool IsSaid(ReadOnlySpan<char> word, ImmutableArray<CarChoice> cars, VehicleCatalogue catalogue)
    {
        var isIndic = IndicScript.Is(word[0]);
        var (sound, stem) = isIndic ? (SpokenSound.Of(word), SpokenSound.Of(Stemmer.Of(word.ToString()))) : (null, null); // "प्रीमियमची" is the Premium's.
        foreach (var car in cars)
        {
            if (!IsVersion(car)) continue;
            foreach (var vehicle in car.Vehicles)
            {
                foreach (var name in catalogue.VersionOf(vehicle))
                {
                    if (word.SequenceEqual(name.Stem) || sound?.IsLike(name.Sound) == true || stem?.IsLike(name.Sound) == true) return true;
                }
            }
        }

        return false;
    }
}
