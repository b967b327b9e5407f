using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>The cars a message is about: those it names, those named before, and those that the dealer does not have.</summary>
/// <param name="NamesStranger">True when a word is in none of our files, so that it may be the name of some car.</param>
internal sealed record CarsMeant(
    ImmutableArray<CarChoice> Named, ImmutableArray<CarChoice> InFocus, ImmutableArray<string> NotSold, bool NamesStranger)
{
    /// <summary>"The winter carnival" is an offer of that name and no Kia Carnival.</summary>
    public CarsMeant Without(ImmutableArray<Offer> offers) => this with
    {
        NotSold = NotSold.RemoveAll(model => offers.Any(offer => WordReader.WordsOf(offer.Title).Contains(WordReader.WordsOf(model)[^1]))),
    };

    /// <summary>"ओनिक्स" is a trim of the Kushaq that was named, and no Ioniq: without the trims nothing is left of it.</summary>
    public CarsMeant WithoutTrims(Understood message, VehicleCatalogue catalogue, Func<string, Understood> reader)
    {
        var rest = VariantWords.Without(message.Text, Named, catalogue);
        if (rest.Length == message.Text.Length) return this;
        var left = reader(rest).Entities.ModelsMentioned;
        return this with { NotSold = NotSold.RemoveAll(model => !left.Contains(model)) };
    }

    /// <summary>A brand that is asked for by its name alone and is not carried here.</summary>
    public CarsMeant WithBrandsNotSold(ImmutableArray<string> brands, ImmutableArray<string> sold) =>
        brands.Length == sold.Length ? this : this with { NotSold = NotSold.AddRange(brands.RemoveRange(sold)) };
}
