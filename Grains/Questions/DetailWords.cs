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
        (Cue.Dimensions, ["length", "width", "height", "wheelbase", "dimension"]),
        (Cue.ElectricRange, ["range", "kwh", "battery"]),
    ];

    /// <summary>What lists of used cars have: asked in any language, told in the file's words.</summary>
    private static readonly (string[] Asked, string[] Words)[] OfUsedCars =
    [
        (["km chal", "kms chal", "km driven", "kms driven", "kilometer", "kilometre", "odometer", "how many km", "kitne km", "kitni chal", "kitna chal", "कितनी चल", "कितना चल", "किती चाल", "કેટલી ચાલ", "કેટલું ચાલ", "किमी", "किलोमीटर", "કિમી", "કિલોમીટર"],
            ["km driven", "kms driven", "kilometers", "kilometres", "odometer", "kms:", "km:"]),
        (["owner", "ओनर", "ऑनर", "मालिक", "मालक", "ઓનર", "માલિક"], ["owner"]),
    ];

    /// <summary>What some lists tell of and most do not; so that nobody gets the data sheet for an answer.</summary>
    private static readonly (string[] Asked, string[] Words)[] OfAnyCar =
    [
        (["fuel tank", "tank capacity", "tank size", "फ्यूल टैंक", "टैंक", "टाकी", "ટાંકી", "ટેન્ક"], ["tank"]),
        (["top speed", "टॉप स्पीड", "ટોપ સ્પીડ"], ["top speed"]),
        (["turning radius", "टर्निंग", "ટર્નિંગ"], ["turning"]),
        (["weigh", "wajan", "vajan", "वजन", "વજન"], ["weight"]),
        (["speaker", "स्पीकर", "સ્પીકર"], ["speaker", "sound"]),
        (["kwh", "battery size", "battery capacity", "बैटरी कितन", "बॅटरी किती", "બેટરી કેટલા", "battery kitn"], ["kwh", "battery"]),
        (["charging time", "time to charge", "to charge", "charge hone", "चार्ज हो", "चार्ज व्हा", "ચાર્જ થ"], ["charging", "charge"]),
    ];

    public static ImmutableArray<string> AskedBy(Scene scene)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        if (Said(OfAnyCar, scene) is { } named && scene.NamesCar) words.AddRange(named);
        if (words.Count > 0) return words.DrainToImmutable();
        foreach (var (cue, spoken) in ByCue)
        {
            if (scene.Has(cue) && !IsOfTheWarranty(cue, scene)) words.AddRange(spoken);
        }

        if (words.Count == 0 && !scene.Has(Cue.Mileage)) AddOfUsedCars(scene, words);
        return words.DrainToImmutable();
    }

    /// <summary>"Battery warranty" asks for no range.</summary>
    private static bool IsOfTheWarranty(Cue cue, Scene scene) =>
        cue == Cue.ElectricRange && scene.Has(Cue.Warranty) && !scene.AsksApart(cue, Cue.Warranty);

    /// <summary>"Fuel tank" asks for no fuel.</summary>
    public static bool AskAnyCar(Scene scene) => Said(OfAnyCar, scene) is not null;

    private static string[]? Said((string[] Asked, string[] Words)[] details, Scene scene)
    {
        foreach (var (asked, told) in details)
        {
            if (Array.Exists(asked, word => scene.Message.Normalized.Contains(word, StringComparison.Ordinal))) return told;
        }

        return null;
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
