using Ampl.Questions;
using Ampl.Understanding;

namespace Ampl.Replies;

/// <summary>Properties without a column: the sentence of the description that speaks of them, or the admission that none does.</summary>
internal static class DetailAnswers
{
    private static readonly (Cue Cue, string[] Words)[] Speaking =
    [
        (Cue.GroundClearance, ["ground clearance"]),
        (Cue.BootSpace, ["boot", "luggage"]),
        (Cue.Dimensions, ["length", "width", "height", "wheelbase", " mm"]),
        (Cue.ElectricRange, ["range", " km", "kwh", "battery"]),
    ];

    public static void Write(Draft draft, DetailQuestion question)
    {
        foreach (var car in question.Cars)
        {
            draft.Evidence.Cite(car.Vehicles);
            var told = false;
            foreach (var vehicle in car.Vehicles)
            {
                if (Sentence(draft.Safe(vehicle.Description), question.Asked) is not { } sentence) continue;
                draft.Line(Phrase.About, (Slot.Car, vehicle.FullName));
                LookupAnswers.QuoteText(draft, sentence);
                told = true;
            }

            if (!told) NotKnown(draft, car);
        }
    }

    private static void NotKnown(Draft draft, CarChoice car)
    {
        draft.Known = false;
        draft.Line(Phrase.UnknownAbout, (Slot.Car, car.Name), (Slot.Contact, draft.Contact));
    }

    private static string? Sentence(string description, Cue asked)
    {
        foreach (var (cue, words) in Speaking)
        {
            if ((asked & cue) == Cue.None) continue;
            foreach (var sentence in description.Split(". "))
            {
                if (Array.Exists(words, word => sentence.Contains(word, StringComparison.OrdinalIgnoreCase))) return sentence.TrimEnd('.') + ".";
            }
        }

        return null;
    }
}
