using System.Collections.Immutable;
using Ampl.Knowledge.Vehicles;
using Ampl.Retrieval;

namespace Ampl.Knowledge;

/// <summary>A word of an offer's title, and how it sounds.</summary>
/// <param name="IsOwn">In no other offer's title, in no car's name and in no tongue the usual word for an offer: it names this offer.</param>
/// <param name="IsUsual">One of the words that many titles hold.</param>
internal sealed record TitleWord(string Text, SpokenSound Sound, bool IsOwn, bool IsUsual);

/// <summary>An offer's title as messages are compared with it; worked out once, when the dealer's files have been read.</summary>
internal sealed record OfferTitle(Offer Offer, ImmutableArray<TitleWord> Words)
{
    private const int ShortestName = 4;

    /// <param name="usual">Words that the titles of many offers hold.</param>
    public static ImmutableArray<OfferTitle> Of(ImmutableArray<Offer> offers, ImmutableArray<Vehicle> cars, PhraseList usual) =>
        [.. offers.Select(offer => new OfferTitle(offer, [.. WordsOf(offer).Select(word => WordOf(word, offer, offers, cars, usual))]))];

    private static IEnumerable<string> WordsOf(Offer offer) =>
        offer.Title.Split(' ').Where(word => word.Length >= ShortestName && !word.All(char.IsAsciiDigit));

    private static TitleWord WordOf(string word, Offer offer, ImmutableArray<Offer> offers, ImmutableArray<Vehicle> cars, PhraseList usual)
    {
        var isUsual = usual.Contains(word);
        var isOwn = !isUsual
            && !offers.Any(other => other.Id != offer.Id && Says(other.Title, word))
            && !cars.Any(car => Says(car.FullName, word) || Says(car.FuelText, word) || Says(car.Category, word));
        var one = word.Length > ShortestName ? word.TrimEnd('s', 'S') : word;
        return new TitleWord(one, SpokenSound.Of(one), isOwn, isUsual);
    }

    private static bool Says(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
