using System.Collections.Immutable;
using System.Text;
using Ampl.Knowledge.Vehicles;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>Trims are called by plain words: "Premium" asks for no insurance and "Turbo" for no engine where they name a version.</summary>
internal static class VariantWords
{
    /// <summary>The text without the words that name the versions of these cars; itself where they have no such words.</summary>
    public static string Without(string text, ImmutableArray<CarChoice> cars)
    {
        var trims = cars.Where(car => car.IsOne || !car.Whole).SelectMany(car => car.Vehicles).SelectMany(car => WordReader.WordsOf(car.Variant)).Where(Names).Distinct(StringComparer.Ordinal).ToList();
        if (trims.Count == 0) return text;
        var isNative = IndicScript.IsIn(text);
        var sounds = isNative ? trims.ConvertAll(SpokenSound.Of) : [];
        var rest = new StringBuilder(text.Length);
        var words = new WordReader(text, stackalloc char[WordReader.MaxWord]);
        var start = 0;
        while (words.MoveNext())
        {
            if (!Says(words.Current, trims, sounds)) rest.Append(text, start, words.Position - start);
            start = words.Position;
        }

        return rest.Append(text, start, text.Length - start).ToString();
    }

    /// <summary>A fuel or a gearbox is asked for by its own name.</summary>
    private static bool Names(string word) =>
        !char.IsAsciiDigit(word[0]) && !VehicleWords.IsGearbox(word) && VehicleWords.Fuel(word) == FuelType.Unknown;

    private static bool Says(ReadOnlySpan<char> word, List<string> trims, List<SpokenSound> sounds)
    {
        foreach (var trim in trims)
        {
            if (word.SequenceEqual(trim)) return true;
        }

        if (sounds.Count == 0 || !IndicScript.Is(word[0])) return false;
        var said = SpokenSound.Of(word.ToString());
        return sounds.Exists(said.IsLike);
    }
}
