using Ampl.Knowledge;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>Recognises an offer by a word of its title, as "the Onam special".</summary>
internal static class OfferNames
{
    private const int ShortestName = 4;

    /// <summary>Words of many titles that name none.</summary>
    private static readonly string[] Generic =
        ["offer", "offers", "discount", "bonus", "cash", "benefit", "scheme", "exchange", "saving", "special", "price", "year", "loan", "cars", "free", "with"];

    public static bool AnyNamed(Understood message, DealerKnowledge knowledge)
    {
        foreach (var offer in knowledge.Offers)
        {
            if (IsNamed(offer, message, knowledge)) return true;
        }

        return false;
    }

    /// <summary>By a word that is in no other offer's title, in no car's name and in no tongue the usual word for an offer.</summary>
    public static bool IsNamed(Offer offer, Understood message, DealerKnowledge knowledge)
    {
        foreach (var range in offer.Title.AsSpan().Split(' '))
        {
            var word = offer.Title.AsSpan(range);
            if (word.Length >= ShortestName && message.Normalized.AsSpan().Contains(word, StringComparison.OrdinalIgnoreCase) && IsItsOwn(word.ToString(), offer, knowledge)) return true;
        }

        return false;
    }

    private static bool IsItsOwn(string word, Offer offer, DealerKnowledge knowledge) =>
        !Generic.Contains(word, StringComparer.OrdinalIgnoreCase)
        && !knowledge.Offers.Any(other => other.Id != offer.Id && other.Title.Contains(word, StringComparison.OrdinalIgnoreCase))
        && !knowledge.Vehicles.All.Any(car => car.FullName.Contains(word, StringComparison.OrdinalIgnoreCase));
}
