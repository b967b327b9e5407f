using System.Collections.Immutable;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>How a car's record speaks of what is asked and has no field of its own.</summary>
internal static class DetailWords
{
    private static readonly (Cue Cue, string[] Words)[] ByCue =
    [
        (Cue.GroundClearance, ["ground clearance"]),
        (Cue.BootSpace, ["boot", "luggage"]),
        (Cue.Dimensions, ["length", "width", "height", "wheelbase", " mm"]),
        (Cue.ElectricRange, ["range", "kwh", "battery"]),
    ];

    /// <summary>What lists of used cars have: asked in any language, told in the file's words.</summary>
    private static readonly (string[] Asked, string[] Words)[] OfUsedCars =
    [
        (["km chal", "kms chal", "km driven", "kms driven", "kilometer", "kilometre", "odometer", "how many km", "kitne km", "kitni chali", "किमी", "किलोमीटर", "કિમી", "કિલોમીટર"],
            ["km driven", "kms driven", "kilometers", "kilometres", "odometer", "kms:", "km:"]),
        (["owner", "ओनर", "ऑनर", "मालिक", "मालक", "ઓનર", "માલિક"], ["owner"]),
    ];

    public static ImmutableArray<string> AskedBy(Scene scene)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var (cue, spoken) in ByCue)
        {
            if (scene.Has(cue)) words.AddRange(spoken);
        }

        if (words.Count == 0 && !scene.Has(Cue.Mileage)) AddOfUsedCars(scene, words);
        return words.DrainToImmutable();
    }

    /// <summary>Only where the car's record has it: "service every how many km" is asked of new cars too.</summary>
    private static void AddOfUsedCars(Scene scene, ImmutableArray<string>.Builder words)
    {
        foreach (var (asked, told) in OfUsedCars)
        {
            if (!Array.Exists(asked, word => scene.Message.Normalized.Contains(word, StringComparison.Ordinal))) continue;
            var isTold = scene.Cars.Any(car => car.Vehicles.Any(vehicle => Array.Exists(told, word => vehicle.Description.Contains(word, StringComparison.OrdinalIgnoreCase))));
            if (isTold) words.AddRange(told);
        }
    }
}
