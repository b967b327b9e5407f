using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>Recognises an offer by a word of its title in any script, or by its festival: "the Onam special", "दिवाळी ऑफर".</summary>
internal static class OfferNames
{
    private const int ShortestName = 4;
    private const char FirstIndicLetter = '\u0900';

    /// <summary>Words of many titles that name none.</summary>
    private static readonly string[] Generic =
        ["offer", "offers", "discount", "bonus", "cash", "benefit", "scheme", "exchange", "saving", "special", "price", "year", "loan", "cars", "free", "with", "gift", "cashback"];

    /// <summary>The offers that a message names, valid or not, in the dealer's order.</summary>
    public static ImmutableArray<Offer> In(Understood message, DealerKnowledge knowledge, KnownWords words)
    {
        if (knowledge.Offers.IsEmpty) return [];
        var said = SpokenNames.Words(message.Normalized);
        var festivals = words.Festivals.In(message.Normalized);
        return [.. knowledge.Offers.Where(offer =>
            (!festivals.IsEmpty && festivals.Intersect(words.Festivals.In(offer.Title)).Any())
            || TitleWords(offer).Any(word => IsSaid(word, message, said, words) && IsItsOwn(word, offer, knowledge)))];
    }

    /// <summary>True when besides the name the message speaks of an offer: "Dussehra bonus", not "delivery before Dussehra".</summary>
    public static bool SpeaksOf(ImmutableArray<Offer> named, Understood message)
    {
        if (named.IsEmpty) return false;
        if (message.Has(Cue.Offer | Cue.Bargain | Cue.Exchange)) return true;
        var said = SpokenNames.Words(message.Normalized);
        return named.Any(offer => TitleWords(offer).Any(word => Generic.Contains(word, StringComparer.OrdinalIgnoreCase) && IsSaid(word, message, said, KnownWords.None)));
    }

    private static IEnumerable<string> TitleWords(Offer offer) =>
        offer.Title.Split(' ').Where(word => word.Length >= ShortestName && !word.All(char.IsAsciiDigit));

    /// <summary>As it is, or in another script; a native word of everyday use that happens to sound alike ("गाड़ी" and "Gudi") names nothing.</summary>
    private static bool IsSaid(string word, Understood message, List<string> said, KnownWords everyday) =>
        message.Normalized.Contains(word, StringComparison.OrdinalIgnoreCase)
        || said.Exists(other => other[0] >= FirstIndicLetter && SoundsLike(other, word) && (everyday == KnownWords.None || !everyday.Contains(other)));

    private static bool SoundsLike(string native, string latin)
    {
        Span<char> left = stackalloc char[SoundKey.MaxLength];
        Span<char> right = stackalloc char[SoundKey.MaxLength];
        left = left[..SoundKey.Spell(native, left)];
        right = right[..SoundKey.Spell(TextFold.Fold(latin), right)];
        Span<char> leftBones = stackalloc char[SoundKey.MaxLength];
        Span<char> rightBones = stackalloc char[SoundKey.MaxLength];
        return leftBones[..SoundKey.Skeleton(left, leftBones)].SequenceEqual(rightBones[..SoundKey.Skeleton(right, rightBones)])
            && SoundKey.Distance(left, right) <= SoundKey.Tolerance(left.Length);
    }

    /// <summary>A word that is in no other offer's title, in no car's name and in no tongue the usual word for an offer.</summary>
    private static bool IsItsOwn(string word, Offer offer, DealerKnowledge knowledge) =>
        !Generic.Contains(word, StringComparer.OrdinalIgnoreCase)
        && !knowledge.Offers.Any(other => other.Id != offer.Id && other.Title.Contains(word, StringComparison.OrdinalIgnoreCase))
        && !knowledge.Vehicles.All.Any(car => Says(car.FullName, word) || Says(car.FuelText, word) || Says(car.Category, word));

    private static bool Says(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
