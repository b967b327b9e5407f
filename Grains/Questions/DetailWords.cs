using System.Collections.Immutable;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>How a car's record speaks of what is asked and has no field of its own.</summary>
internal static class DetailWords
{
    private const int FewWords = 5;

    private static readonly (Cue Cue, ImmutableArray<string> Words)[] ByCue =
    [
        (Cue.GroundClearance, ["ground clearance"]),
        (Cue.BootSpace, ["boot", "luggage", "dicky", "dickey", "dikki", "diggi", "trunk", "cargo"]),
        (Cue.Dimensions, ["length", "width", "height", "wheelbase", "dimension"]),
        (Cue.ElectricRange, ["range", "kwh", "battery"]),
    ];

    public static readonly ImmutableArray<string> OfWaiting = ["waiting", "wait:", "delivery time", "lead time", "delivery in"];

    /// <summary>What most dealers tell elsewhere and some in their list of cars.</summary>
    private static readonly (Cue Cue, ImmutableArray<string> Words)[] WhereTold =
    [
        (Cue.WaitingPeriod, OfWaiting),
        (Cue.Warranty, ["warranty"]),
    ];

    /// <summary>Each detail by the words that tell it.</summary>
    public static ImmutableArray<ImmutableArray<string>> AskedBy(Scene scene)
    {
        ImmutableArray<ImmutableArray<string>> details = [];
        if (!scene.Things.Details.IsEmpty && (scene.NamesCar || scene.Has(Cue.Reference) || scene.Message.Normalized.AsSpan().Count(' ') < FewWords)) details = [.. scene.Things.Details.Select(Told)];
        foreach (var (cue, words) in ByCue)
        {
            if (cue == Cue.Dimensions && details.Length > 0) continue; // "Boot size" asks for no length.
            if (scene.Has(cue) && !IsOfTheWarranty(cue, scene)) details = details.Add(words);
        }

        foreach (var (cue, words) in WhereTold)
        {
            if (scene.Has(cue) && AreTold(words, scene)) details = details.Add(words);
        }

        if (details.Length == 0 && !scene.Has(Cue.Mileage))
            details = [.. scene.Words.DetailsOfUsedCars.In(scene.Message.Normalized).Select(Told).Where(words => AreTold(words, scene))];
        return details;
    }

    /// <summary>Whether one of the cars meant is told about in such words: "service every how many km" is asked of any car.</summary>
    public static bool AreTold(ImmutableArray<string> words, Scene scene)
    {
        foreach (var car in scene.Cars.SelectMany(car => car.Vehicles))
        {
            foreach (var word in words)
            {
                if (car.Description.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
            }
        }

        return false;
    }

    /// <summary>"Battery warranty" asks for no range.</summary>
    private static bool IsOfTheWarranty(Cue cue, Scene scene) =>
        cue == Cue.ElectricRange && scene.Has(Cue.Warranty) && !scene.AsksApart(cue, Cue.Warranty);

    private static ImmutableArray<string> Told(string detail) => [.. detail.Split('|')];
}
