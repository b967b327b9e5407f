using System.Globalization;
using Ampl.Knowledge;
using Ampl.Money;
using Ampl.Questions;
using Ampl.Replies.Wording;

namespace Ampl.Replies.Showroom;

/// <summary>A wish in words: "automatic, SUV, up to ₹12,00,000".</summary>
internal static class CriteriaText
{
    private const int LongestAbbreviation = 3;

    public static string Of(CarCriteria wish, Draft draft)
    {
        var parts = new List<string>(6);
        parts.AddRange(wish.Brands);
        if (wish.Used is { } used) parts.Add(draft.Words(used ? Phrase.Used : Phrase.New));
        if (AttributeText.GearboxWord(wish.Transmission) is { } gearbox) parts.Add(draft.Words(gearbox));
        foreach (var fuel in wish.Fuels)
        {
            if (AttributeText.FuelWord(fuel) is { } word) parts.Add(draft.Words(word));
        }

        parts.AddRange(wish.Trims);
        parts.AddRange(wish.Categories.Select(Category));
        if (wish.Seats is { } seats) parts.Add(draft.Words(Phrase.SeatsWanted, (Slot.Count, Rupees.Number(seats))));
        if (wish.Colour is { } colour) parts.Add(colour);
        parts.AddRange(wish.Features.Select(feature => feature.Name));
        parts.AddRange(wish.Years.Select(year => draft.Words(Phrase.OfYear, (Slot.Count, Year(year)))));
        if (Years(wish, draft) is { } years) parts.Add(draft.Words(Phrase.OfYear, (Slot.Count, years)));
        if (wish.MostKm is { } km) parts.Add(draft.Words(Phrase.RunUpTo, (Slot.Count, Rupees.Grouped(km))));
        if (Budget(wish, draft) is { } budget) parts.Add(budget);
        return FeatureAnswers.Capital(string.Join(", ", parts));
    }

    private static string? Years(CarCriteria wish, Draft draft) => (wish.YearFrom, wish.YearTo) switch
    {
        ({ } from, { } to) => $"{Year(from)}–{Year(to)}",
        ({ } from, null) => $"{Year(from)}+",
        (null, { } to) => draft.Words(Phrase.UpTo, (Slot.Price, Year(to))),
        _ => null,
    };

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string? Budget(CarCriteria wish, Draft draft) => (wish.PriceMin, wish.PriceMax) switch
    {
        ({ } low, { } high) => draft.Words(Phrase.Between, (Slot.Low, Rupees.Format(low)), (Slot.High, Rupees.Format(high))),
        (null, { } high) => draft.Words(Phrase.UpTo, (Slot.Price, Rupees.Format(high))),
        ({ } low, null) => draft.Words(Phrase.Above, (Slot.Price, Rupees.Format(low))),
        _ => null,
    };

    /// <summary>The vocabulary is lower case; short types are abbreviations.</summary>
    private static string Category(string category) =>
        string.Join(' ', category.Split(' ').Select(word => word.Length <= LongestAbbreviation ? word.ToUpperInvariant() : FeatureAnswers.Capital(word)));
}
