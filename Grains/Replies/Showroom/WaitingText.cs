using Ampl.Knowledge.Vehicles;
using Ampl.Replies.Wording;

namespace Ampl.Replies.Showroom;

/// <summary>The waiting time that a car's record tells: "10 weeks" in the customer's language, anything else in the file's words.</summary>
internal static class WaitingText
{
    private static readonly string[] Labels = ["waiting: ", "waiting period: ", "waiting time: ", "lead time: ", "delivery in: ", "delivery time: "];

    public static string? Of(Vehicle car, Draft draft)
    {
        foreach (var sentence in draft.Safe(car.Description).Split(". "))
        {
            foreach (var label in Labels)
            {
                if (sentence.StartsWith(label, StringComparison.OrdinalIgnoreCase)) return Period(sentence[label.Length..].TrimEnd('.', ' '), draft);
            }
        }

        return null;
    }

    private static string Period(string told, Draft draft)
    {
        var space = told.LastIndexOf(' ');
        if (space <= 0 || told[..space].Any(char.IsLetter)) return told;
        return Unit(told[(space + 1)..]) is { } unit ? draft.Words(unit, (Slot.Count, told[..space])) : told;
    }

    private static Phrase? Unit(string word) => word.ToLowerInvariant().TrimEnd('s') switch
    {
        "day" => Phrase.Days,
        "week" => Phrase.Weeks,
        "month" => Phrase.Months,
        _ => null,
    };
}
