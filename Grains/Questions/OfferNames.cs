using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>Recognises an offer by a word of its title in any script, or by its festival: "the Onam special", "दिवाळी ऑफर".</summary>
internal static class OfferNames
{
    /// <summary>Words of so many consonants do not sound alike by chance.</summary>
    private const int Unmistakable = 4;

    /// <summary>The offers that a message names, valid or not, in the dealer's order.</summary>
    public static ImmutableArray<Offer> In(Understood message, DealerKnowledge knowledge, KnownWords words)
    {
        if (knowledge.OfferTitles.IsEmpty) return [];
        var festivals = words.Festivals.In(message.Normalized);
        var sounds = SoundsIn(message, everyday: words);
        ImmutableArray<Offer> named = [];
        foreach (var title in knowledge.OfferTitles)
        {
            if (Names(title, message.Normalized, sounds) || (!festivals.IsEmpty && festivals.Intersect(words.Festivals.In(title.Offer.Title)).Any()))
                named = named.Add(title.Offer);
        }

        return named;
    }

    /// <summary>True when besides the name the message speaks of an offer: "Dussehra bonus", not "delivery before Dussehra".</summary>
    public static bool SpeaksOf(ImmutableArray<Offer> named, Understood message, DealerKnowledge knowledge)
    {
        if (named.IsEmpty) return false;
        if (message.Has(Cue.Offer | Cue.Bargain | Cue.Exchange)) return true;
        var sounds = SoundsIn(message, everyday: null);
        return knowledge.OfferTitles.Any(title => named.Contains(title.Offer) && title.Words.Any(word => word.IsUsual && IsSaid(word, message.Normalized, sounds)));
    }

    private static bool Names(OfferTitle title, string said, List<SpokenSound> sounds)
    {
        foreach (var word in title.Words)
        {
            if (word.IsOwn && IsSaid(word, said, sounds)) return true;
        }

        return false;
    }

    /// <summary>As it is, or in another script.</summary>
    private static bool IsSaid(TitleWord word, string said, List<SpokenSound> sounds) =>
        said.Contains(word.Text, StringComparison.OrdinalIgnoreCase) || (sounds.Count > 0 && sounds.Exists(word.Sound.IsLike));

    /// <summary>Of the native words; one of everyday use that happens to sound alike ("गाड़ी" and "Gudi") names nothing.</summary>
    private static List<SpokenSound> SoundsIn(Understood message, KnownWords? everyday)
    {
        var sounds = new List<SpokenSound>();
        if (!IndicScript.IsIn(message.Normalized)) return sounds;
        foreach (var word in message.NormalizedWords)
        {
            if (!IndicScript.Is(word[0])) continue;
            var sound = SpokenSound.Of(Stemmer.Of(word));
            if (sound.Consonants.Length >= Unmistakable || everyday?.Contains(word) != true) sounds.Add(sound);
        }

        return sounds;
    }
}
