using System.Buffers;
using System.Collections.Immutable;
using Ampl.Conversations;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>A message seen against what was said before and what the dealer has: all that planning looks at.</summary>
internal sealed record Scene(Understood Message, ConversationMemory Memory, DealerKnowledge Knowledge)
{
    public const Cue Topics = Cue.Service | Cue.Warranty | Cue.Documents | Cue.Delivery | Cue.Booking | Cue.Payment
        | Cue.Location | Cue.OpeningHours | Cue.TestDrive | Cue.Exchange | Cue.Insurance | Cue.Loan | Cue.Accessories
        | Cue.Refund | Cue.TaxAndRegistration;

    private static readonly SearchValues<string> FuelsInNames = SearchValues.Create(["ev", "electric", "hybrid", "cng", "diesel", "petrol"], StringComparison.Ordinal);

    public const Cue Manners = Cue.Greeting | Cue.Thanks | Cue.Goodbye | Cue.Yes | Cue.No | Cue.Reference | Cue.Negation | Cue.Wants;

    /// <summary>No trim is called by their words.</summary>
    private const Cue PlainCues = Manners | Cue.Price | Cue.OnRoadPrice | Cue.Availability;

    public VehicleCatalogue Catalogue => Knowledge.Vehicles;
    public required CarCriteria Wish { get; init; }
    public required CarsMeant Meant { get; init; }

    /// <summary>What the talk is about: the guided conversation under way, else the last question.</summary>
    public string? Topic { get; init; }

    /// <summary>The cues without those that only name a version or a wish ("diesel" in "diesel Creta").</summary>
    public required Cue Cues { get; init; }

    /// <summary>Equipment that the message names.</summary>
    public ImmutableArray<CarFeature> Features => Things.Features;

    /// <summary>What only some lists tell, by the words in which they tell it.</summary>
    public required AskedThings Things { get; init; }
    public required KnownWords Words { get; init; }

    /// <summary>Reads a part of the message by itself; null where nobody can.</summary>
    public Func<string, Understood>? Reader { get; init; }

    /// <summary>The dearest or the cheapest variant of each car, where one of them is meant.</summary>
    public required VariantEnd End { get; init; }

    public ImmutableArray<CarChoice> Named => Meant.Named;
    public bool NamesCar => !Meant.Named.IsEmpty;

    /// <summary>
    /// The cars named, else those of earlier turns in the version now asked for; empty when neither is known. Found once,
    /// since most questions look at them and a version may have to be heard out of the message.
    /// </summary>
    public ImmutableArray<CarChoice> Cars => _cars ??=
        NamesCar ? Meant.Named
        : Meant.NamesStranger && !Has(Cue.Reference) ? []
        : End.Of(CarFinder.Narrow(Meant.InFocus, Message, Wish, Catalogue), Catalogue);

    private ImmutableArray<CarChoice>? _cars;

    /// <summary>True when the customer describes a car instead of naming one.</summary>
    public bool Describes => !NamesCar && !Has(Cue.Reference) && (Wish.NamesKind || Chooses);

    /// <summary>Asks us to choose: "suggest", "which cars have you", "best mileage car".</summary>
    public bool Chooses => (Has(Cue.Suggest | Cue.Cheapest) && !Has(Cue.Variants | Cue.Compare) && !GoesOnComparing) || WantsBest || (!NamesCar && Says(Asking.Dearest));

    /// <summary>Wants the car with the best mileage of all, not the mileage of a car.</summary>
    public bool WantsBest =>
        Has(Cue.Mileage) && !NamesCar && !Has(Cue.Compare) && Memory.LastQuestion != QuestionKind.Comparison && Says(Asking.Best);

    public bool HasTopic => (Cues & Topics) != Cue.None;

    /// <summary>"ક્યાં સુધી" is until when, though its first word is where.</summary>
    public bool HasTopicBeside(Cue heard) => (Cues & Topics & ~heard) != Cue.None;

    public bool SaysNothingMore => (Cues & ~Manners) == Cue.None;

    /// <summary>After a comparison the customer goes on about the same cars: "which one is cheaper?"</summary>
    public bool GoesOnComparing =>
        !NamesCar && Memory.LastQuestion == QuestionKind.Comparison && Meant.InFocus.Length > 1 && Message.Intent == Intent.Comparison;

    /// <summary>What the message joins, each read by itself; none when it says one thing. Read once, since several questions look at them.</summary>
    public ImmutableArray<Clause> Clauses => _clauses ??=
        Reader is { } read ? [.. Questions.Clauses.Of(Message.Text, Knowledge.Asking).Select(text => new Clause(text, read(text).Cues))] : [];

    private ImmutableArray<Clause>? _clauses;

    /// <summary>True when something is asked in a clause that holds none of the topics: the price in "price and battery warranty".</summary>
    public bool AsksApart(Cue asked, Cue topics) =>
        Clauses.Any(clause => (clause.Cues & asked) != Cue.None && (clause.Cues & topics) == Cue.None);

    /// <summary>True when what is asked is asked of equipment and the like in every clause: "does it have a fridge" asks for no stock.</summary>
    public bool OfThingsOnly(Cue asked) =>
        !(Things.Features.IsEmpty && Things.Details.IsEmpty)
        && !Clauses.Any(clause => (clause.Cues & asked) != Cue.None && Words.Equipment.In(clause.Text, out _).IsEmpty && Words.Details.In(clause.Text).IsEmpty);

    public bool Has(Cue cue) => (Cues & cue) != Cue.None;

    /// <summary>Whether the message holds a phrase of this group.</summary>
    public bool Says(Asking group) => Knowledge.Asking[group].In(Message.Normalized);

    public static Scene Of(Understood message, ConversationMemory memory, DealerKnowledge knowledge, KnownWords words, Func<string, Understood>? reader = null)
    {
        var catalogue = knowledge.Vehicles;
        var sellsUsed = knowledge.Asking[Asking.SellsUsed].In(message.Normalized);
        var wish = CarCriteria.Of(message.Entities);
        if (wish.Seats is null && message.People is { } people) wish = wish with { Seats = people };
        else if (wish.Seats is null && knowledge.Asking[Asking.MoreSeats].In(message.Normalized)) wish = wish with { Seats = CarCriteria.LargeCarSeats };
        var brands = message.Entities.ModelsMentioned.IsEmpty ? words.Brands.In(message.Text) : [];
        if (!brands.IsEmpty) wish = wish with { Brands = brands.RemoveAll(brand => catalogue.OfBrand(brand).IsEmpty) };
        if (catalogue.MixesUsedAndNew || sellsUsed) wish = wish with { Used = Condition(message.Normalized, knowledge.Asking) };
        if (catalogue.HasUsed) wish = UsedCarColumns.Add(wish, message, knowledge.Asking);
        if (wish.HasBudget) wish = wish with { OnRoad = message.Has(Cue.OnRoadPrice) };
        var meant = CarFinder.Find(message, memory, wish, knowledge, words).WithBrandsNotSold(brands, wish.Brands);
        if (reader is not null && !meant.NotSold.IsEmpty && !meant.Named.IsEmpty) meant = meant.WithoutTrims(message, catalogue, reader);
        var end = VariantEnds.In(message.Normalized, knowledge.Asking);
        meant = meant with { Named = end.Of(meant.Named, catalogue), InFocus = Pointed(meant, message, wish, knowledge.Asking) };
        var things = AskedThings.In(message, meant.Named.IsEmpty ? meant.InFocus : meant.Named, words, catalogue);
        var rest = (message.Cues & ~PlainCues) == Cue.None ? things.Rest : VariantWords.Without(things.Rest, meant.Named, catalogue);
        var cues = rest.Length < message.Text.Length && reader is not null ? message.Cues & reader(rest).Cues : message.Cues;
        return new Scene(message, memory, knowledge)
        {
            Wish = wish with { Features = meant.Named.IsEmpty ? things.Features : [] },
            End = end,
            Things = things,
            Words = words,
            Reader = reader,
            Meant = meant,
            Cues = cues & ~OnlyNaming(message, wish, meant) & ~(end == VariantEnd.None ? Cue.None : Cue.Variants | Cue.Cheapest),
        };
    }

    /// <summary>"The second one", "the red one" of several talked about.</summary>
    private static ImmutableArray<CarChoice> Pointed(CarsMeant meant, Understood message, CarCriteria wish, AskingWords words)
    {
        if (!meant.Named.IsEmpty || meant.InFocus.Length < 2) return meant.InFocus;
        if (message.Has(Cue.Reference) && words.Ordinal(message.Normalized) is { } ordinal && ordinal <= meant.InFocus.Length) return [meant.InFocus[ordinal - 1]];
        if (wish.Colour is null || !words[Asking.TheOne].In(message.Normalized)) return meant.InFocus;
        var coloured = meant.InFocus.RemoveAll(car => !car.Vehicles.Any(wish.FitsColour));
        return coloured.IsEmpty ? meant.InFocus : coloured;
    }

    private static Cue OnlyNaming(Understood message, CarCriteria wish, CarsMeant meant)
    {
        var drop = Cue.None;
        if (!wish.Fuels.IsEmpty || meant.Named.Any(car => HasFuelInItsName(car, message.Normalized))) drop |= Cue.Fuel;
        if (wish.Transmission != Transmission.Unknown) drop |= Cue.Transmission;
        if (wish.Seats is not null) drop |= Cue.Seats;
        if (wish.Colour is not null) drop |= Cue.Colours;
        if (message.Has(Cue.OnRoadPrice | Cue.Bargain)) drop |= Cue.Price;
        if (message.Has(Cue.Service)) drop |= Cue.Power; // A pickup is then somebody who fetches the car.
        if (!message.Entities.FeaturesRequested.IsEmpty || message.Has(Cue.Safety)) drop |= Cue.Features;
        return drop;
    }

    /// <summary>"EV6", "City hybrid": who calls the car by its name asks for no fuel.</summary>
    private static bool HasFuelInItsName(CarChoice car, string normalized)
    {
        if (!normalized.AsSpan().ContainsAny(FuelsInNames)) return false;
        foreach (var word in WordReader.WordsOf(car.Name))
        {
            if (FuelsInNames.Contains(word) && normalized.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Whether a used or a new car is wanted; null when neither or both are said.</summary>
    private static bool? Condition(string normalized, AskingWords words)
    {
        var (used, fresh) = (words[Asking.UsedCar].In(normalized), words[Asking.NewCar].In(normalized));
        return used == fresh ? null : used;
    }
}
