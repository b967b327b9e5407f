using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Questions;

namespace Ampl.Replies;

/// <summary>Properties without a column: the sentence of the description that speaks of them, or the admission that none does.</summary>
internal static class DetailAnswers
{
    public static void Write(Draft draft, DetailQuestion question)
    {
        foreach (var car in question.Cars)
        {
            draft.Evidence.Cite(car.Vehicles);
            var told = false;
            foreach (var vehicle in car.Vehicles)
            {
                if (Sentence(vehicle, draft, question.Words) is not { } sentence) continue;
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

    /// <summary>The words stand in the order of what they tell: "range" before "battery".</summary>
    private static string? Sentence(Vehicle vehicle, Draft draft, ImmutableArray<string> words)
    {
        var sentences = draft.Safe(vehicle.Description).Split(". ");
        foreach (var word in words)
        {
            if (Array.Find(sentences, sentence => Says(sentence, word)) is { } told) return told.TrimEnd('.') + ".";
            if (vehicle.Features.FirstOrDefault(feature => Says(feature, word)) is { } feature) return feature;
        }

        return null;
    }

    private static bool Says(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
