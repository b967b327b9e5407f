using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Questions;
using Ampl.Replies.Lookup;
using Ampl.Replies.Wording;

namespace Ampl.Replies.Showroom;

/// <summary>Properties without a column: the sentence of the description that speaks of them, or the admission that none does.</summary>
internal static class DetailAnswers
{
    /// <summary>An answer that covers nearly all that was said is about just this: "battery rent per km" asks for no range.</summary>
    private const double CoversAll = 0.75;

    public static void Write(Draft draft, DetailQuestion question)
    {
        if (question.Details.Any(words => words.Contains("battery")) && LookupAnswers.TryFaq(draft, draft.Request.Message.Text, least: CoversAll)) return;
        var unknown = new List<string>();
        foreach (var car in question.Cars)
        {
            draft.Evidence.Cite(car.Vehicles);
            if (!car.CanBeOrdered) AvailabilityAnswers.CannotBeHad(draft, car);
            var known = true;
            foreach (var words in question.Details) known &= Told(draft, car, words);
            if (!known) unknown.Add(car.Name);
        }

        if (unknown.Count > 0 && !(question.Details is [var only] && only.SequenceEqual(DetailWords.OfWaiting) && UsualAnswers.TryWaiting(draft))) NotKnown(draft, unknown);
    }

    /// <summary>A sentence that all variants share is told once, of the car.</summary>
    private static bool Told(Draft draft, CarChoice car, ImmutableArray<string> words)
    {
        if (words.SequenceEqual(DetailWords.OfWaiting) && Waiting(draft, car)) return true;
        var told = car.Vehicles.Select(vehicle => (Vehicle: vehicle, Sentence: Sentence(vehicle, draft, words))).Where(pair => pair.Sentence is not null)
            .GroupBy(pair => pair.Sentence!, pair => pair.Vehicle, StringComparer.Ordinal).ToList();
        foreach (var group in told)
        {
            var isOfAll = group.Count() == car.Vehicles.Length;
            draft.Line(Phrase.About, (Slot.Car, isOfAll ? car.Name : string.Join(", ", group.Select(vehicle => vehicle.FullName))));
            LookupAnswers.QuoteText(draft, group.Key);
        }

        return told.Count > 0;
    }

    /// <summary>How long one waits, in the customer's language, for each version that is waited for.</summary>
    private static bool Waiting(Draft draft, CarChoice car)
    {
        var told = false;
        foreach (var vehicle in car.Vehicles)
        {
            if (WaitingText.Of(vehicle, draft) is not { } period) continue;
            draft.Line(Phrase.WaitingIs, (Slot.Car, vehicle.FullName), (Slot.Period, period));
            told = true;
        }

        return told;
    }

    private static void NotKnown(Draft draft, List<string> cars)
    {
        draft.Known = false;
        draft.Line(Phrase.UnknownAbout, (Slot.Car, string.Join(", ", cars)), (Slot.Contact, draft.Contact));
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
