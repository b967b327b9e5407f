using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>Half-sentences that only make sense after the last question: "aur Seltos?", "what about diesel?", "SX me?".</summary>
internal static class FollowUps
{
    private const int MostWords = 7;

    /// <summary>Below it, a half-sentence that reads like a wish may be anything.</summary>
    private const double SureOfWish = 0.5;

    /// <summary>"Kab tak?" after an offer, or after a bonus on the old car, is when it ends, whatever else it might ask for.</summary>
    public static Question? EndOfOffer(Scene scene)
    {
        if (scene.Memory.LastQuestion is not (QuestionKind.Offers or QuestionKind.Exchange) || scene.NamesCar || !scene.Says(Asking.UntilWhen) || scene.HasTopicBeside(Cue.Location | Cue.Delivery)) return null;
        return scene.Memory.LastQuestion switch
        {
            QuestionKind.Offers => Again(QuestionKind.Offers, scene),
            QuestionKind.Exchange when scene.Knowledge.Offers.Where(offer => offer.DiscountType == DiscountType.Exchange).ToImmutableArray() is { IsEmpty: false } bonuses => new OffersQuestion(bonuses) { Cars = scene.Cars },
            _ => null,
        };
    }

    public static Question? Find(Scene scene, DealerKnowledge knowledge)
    {
        if (scene.Memory.LastQuestion is not { } last) return null;
        if (!scene.SaysNothingMore) return null;
        if (scene.Message.Normalized.AsSpan().Count(' ') >= MostWords || scene.Message is { Intent: Intent.Buy, Confidence: >= SureOfWish }) return null;
        var changesVersion = scene.Wish.NamesVersion || !scene.Message.Entities.VariantsMentioned.IsEmpty || (scene.Message.Entities.State is not null && last is QuestionKind.Price or QuestionKind.OnRoadPrice) || scene.End != VariantEnd.None
            || CarFinder.NamesTrim(scene.Meant.InFocus, scene.Message, scene.Catalogue);
        if (scene.NamesCar ? !CarMention.IsAll(scene.Message.Text, scene.Named, knowledge) : !changesVersion) return null;
        return Again(last, scene);
    }

    /// <summary>The last question, asked of the cars now meant; null when it was not about cars.</summary>
    private static Question? Again(string last, Scene scene)
    {
        var cars = scene.Cars;
        if (cars.IsEmpty) return null;
        return last switch
        {
            QuestionKind.Price => new PriceQuestion { Cars = cars },
            QuestionKind.OnRoadPrice => OnRoadPriceQuestion.In(scene.Message, scene.Memory.Known) with { Cars = cars },
            QuestionKind.Availability => new AvailabilityQuestion(Colour: null) { Cars = cars },
            QuestionKind.Emi => new EmiQuestion(LoanQuestions.Remember(scene) with { Principal = null }, Money.RateKind.Reducing) { Cars = cars },
            QuestionKind.Offers => new OffersQuestion([]) { Cars = cars },
            QuestionKind.Exchange => new ExchangeQuestion(scene.Message.Text, null) { Cars = cars },
            QuestionKind.TestDrive => new TestDriveQuestion("test drive") { Cars = cars },
            QuestionKind.Comparison => Compare(scene),
            QuestionKind.Overview when !scene.NamesCar => new OverviewQuestion(Buying: false) { Cars = cars, IsVersion = true },
            _ when CarAttributes.FeaturesOf(last, scene.Words.Equipment) is { IsEmpty: false } features => new SpecificationQuestion([], features) { Cars = cars },
            _ when CarAttributes.Parse(last) is { IsEmpty: false } attributes => new SpecificationQuestion(attributes, []) { Cars = cars },
            _ => null,
        };
    }

    private static ComparisonQuestion? Compare(Scene scene)
    {
        ImmutableArray<CarChoice> cars = scene.NamesCar
            ? [.. scene.Meant.InFocus.Where(car => !scene.Named.Any(named => named.Model == car.Model)).Concat(scene.Named).TakeLast(CarFocus.Most)]
            : scene.Cars;
        return cars.Length > 1 ? new ComparisonQuestion([]) { Cars = cars } : null;
    }
}
