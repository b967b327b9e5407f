using System.Collections.Immutable;
using Ampl.Conversations;
using Ampl.Knowledge;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>A message seen against what was said before and what the dealer has: all that planning looks at.</summary>
internal sealed record Scene(Understood Message, ConversationMemory Memory, VehicleCatalogue Catalogue)
{
    private const Cue Topics = Cue.Service | Cue.Warranty | Cue.Documents | Cue.Delivery | Cue.Booking | Cue.Payment
        | Cue.Location | Cue.OpeningHours | Cue.TestDrive | Cue.Exchange | Cue.Insurance;

    private const Cue Manners = Cue.Greeting | Cue.Thanks | Cue.Goodbye | Cue.Yes | Cue.No | Cue.Reference | Cue.Negation;

    public required CarCriteria Wish { get; init; }
    public required CarsMeant Meant { get; init; }

    /// <summary>The cues without those that only name a version or a wish ("diesel" in "diesel Creta").</summary>
    public required Cue Cues { get; init; }

    public ImmutableArray<CarChoice> Named => Meant.Named;
    public bool NamesCar => !Meant.Named.IsEmpty;

    /// <summary>The cars named, else those of earlier turns in the version now asked for; empty when neither is known.</summary>
    public ImmutableArray<CarChoice> Cars =>
        NamesCar ? Meant.Named : CarFinder.Narrow(Meant.InFocus, Message, Wish, Catalogue);

    /// <summary>True when the customer describes a car instead of naming one.</summary>
    public bool Describes => !NamesCar && Wish.NamesKind && !Has(Cue.Reference);

    public bool HasTopic => (Cues & Topics) != Cue.None;
    public bool SaysNothingMore => (Cues & ~Manners) == Cue.None;

    public bool Has(Cue cue) => (Cues & cue) != Cue.None;

    public static Scene Of(Understood message, ConversationMemory memory, VehicleCatalogue catalogue)
    {
        var wish = CarCriteria.Of(message.Entities);
        if (message.Entities.ModelsMentioned.IsEmpty) wish = wish with { Brands = CarBrands.In(message.Normalized, catalogue) };
        return new Scene(message, memory, catalogue)
        {
            Wish = wish,
            Meant = CarFinder.Find(message, memory, wish, catalogue),
            Cues = message.Cues & ~OnlyNaming(message, wish),
        };
    }

    private static Cue OnlyNaming(Understood message, CarCriteria wish)
    {
        var drop = Cue.None;
        if (!wish.Fuels.IsEmpty) drop |= Cue.Fuel;
        if (wish.Transmission != Transmission.Unknown) drop |= Cue.Transmission;
        if (wish.Seats is not null) drop |= Cue.Seats;
        if (message.Has(Cue.OnRoadPrice)) drop |= Cue.Price;
        return drop;
    }
}

/// <summary>Brands that the dealer carries, as words of a message.</summary>
internal static class CarBrands
{
    public static ImmutableArray<string> In(string normalized, VehicleCatalogue catalogue)
    {
        ImmutableArray<string> found = [];
        foreach (var brand in catalogue.Brands)
        {
            var at = normalized.IndexOf(brand, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && IsWord(normalized, at, brand.Length)) found = found.Add(brand);
        }

        return found;
    }

    private static bool IsWord(string text, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
        && (at + length == text.Length || !char.IsLetterOrDigit(text[at + length]));
}
