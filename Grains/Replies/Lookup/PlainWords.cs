using System.Collections.Frozen;
using Ampl.Retrieval;

namespace Ampl.Replies.Lookup;

/// <summary>
/// Words that a kind of question always has. An answer that shares only those with it ("price") is none; one that shares
/// more ("price of the anti-rust coating") answers what was meant, though it sounded like a question about a car.
/// </summary>
internal static class PlainWords
{
    public static readonly FrozenSet<string> OfPrices =
        Stems("price cost amount money rate charge fee rupee rs lakh car vehicle buy purchase new model book available stock delivery");

    public static readonly FrozenSet<string> OfWishes =
        OfPrices.Union(Stems("petrol diesel cng electric hybrid ev automatic manual cheap city mileage sell sold show list brand suv family seat colour which option company drive year")).ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> OfOffers =
        Stems("offer discount benefit bonus scheme deal cash price today valid car vehicle new special festival exchange year month");

    public static readonly FrozenSet<string> OfHours =
        Stems("open close hour timing time day today tomorrow sunday monday tuesday wednesday thursday friday saturday holiday weekend morning evening night late till until from when am pm showroom");

    public static readonly FrozenSet<string> OfWaiting =
        Stems("wait waiting period deliver delivery time day week month long take get come arrive book booking order car vehicle new stock ready model available sales person date");

    public static readonly FrozenSet<string> OfInsurance =
        Stems("insurance policy premium cover coverage cost price amount plan zero dep depreciation third party comprehensive car vehicle new renew include included roadside assistance rs cheap best");

    /// <summary>What reads like one's own case may ask how it goes with anybody's: "can my booking be moved to my son?"</summary>
    public static readonly FrozenSet<string> OfCases =
        Stems("book booking order car vehicle deliver delivery payment pay paid money status receive confirm number day time date new");

    /// <summary>What the names of covers share; the rest of a name tells which one is meant.</summary>
    private static readonly FrozenSet<string> OfCovers =
        Stems("insurance policy premium cover coverage plan guide motor car vehicle protection protect add on year extra more general and for the");

    /// <summary>True when the question shares a word of the text's title that is the cover's own.</summary>
    public static bool NamesCover(ScoredPassage hit)
    {
        foreach (var word in WordReader.WordsOf(hit.Passage.Title))
        {
            if (Stemmer.Of(word) is var stem && !OfCovers.Contains(stem) && hit.Terms.Contains(stem)) return true;
        }

        return false;
    }

    public static bool SaysMore(ScoredPassage hit, FrozenSet<string> plain) => hit.Terms.Any(term => !plain.Contains(term));

    private static FrozenSet<string> Stems(string words) =>
        words.Split(' ').Select(word => Stemmer.Of(word)).ToFrozenSet(StringComparer.Ordinal);
}
