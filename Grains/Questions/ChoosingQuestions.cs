using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>A car is described, not named: what do we have that fits?</summary>
internal static class ChoosingQuestions
{
    private const int MostRefined = 2;

    /// <summary>Below it, a sentence with a car in it may be about something else.</summary>
    private const double SureOfWish = 0.9;

    /// <summary>Below it, a sentence without a word for it is no wish at all.</summary>
    private const double LikelyWish = 0.5;

    public static Question? Find(Scene scene)
    {
        if (scene.NamesCar) return null;
        var refines = RefinesChoice(scene);
        var chooses = scene.Chooses || scene.Describes || refines || scene.Says(Asking.SellsUsed)
            || (scene.Meant.InFocus.IsEmpty && !scene.Meant.NamesStranger && (scene.Wish.NamesVersion || !scene.Wish.Features.IsEmpty || scene.Has(Cue.Availability | Cue.Variants | Cue.Price) || (scene.Message.Intent == Intent.Buy && IsWish(scene) && !OnlyGreets(scene))))
            || WantsSomeCar(scene);
        chooses |= scene.Meant.InFocus.IsEmpty && scene.Wish.NamesVersion && !scene.HasTopic && scene.Says(Asking.WhatOrWhen);
        return chooses ? new FilterQuestion(Wish(scene, refines), Order(scene), scene.Message.Intent == Intent.Buy) { OfOne = scene.Says(Asking.Best), IsVague = !refines && IsVague(scene), Refines = refines } : null;
    }

    /// <summary>"I need a car, I drive 80 km a day": whatever else is told, any car is wanted and none by its name.</summary>
    private static bool WantsSomeCar(Scene scene) =>
        scene.Meant.InFocus.IsEmpty && !scene.HasTopic && scene.Message is { Intent: Intent.Buy, Confidence: >= SureOfWish } && scene.Has(Cue.Wants) && scene.Says(Asking.AnyCar);

    /// <summary>What only faintly sounds like a wish may ask for anything: "do you decorate the car for a wedding?"</summary>
    private static bool IsWish(Scene scene) => scene.Message.Confidence >= LikelyWish || scene.Has(Cue.Wants) || !scene.Wish.IsEmpty;

    /// <summary>"Hello, I have a question" is no wish for a car yet, whatever it sounds like.</summary>
    private static bool OnlyGreets(Scene scene) => scene.Has(Cue.Greeting) && scene.SaysNothingMore && !scene.Has(Cue.Wants);

    /// <summary>A brand or a fuel alone, or nothing: "road side help for my EV" wants no car.</summary>
    private static bool IsVague(Scene scene) =>
        !scene.Chooses && !WantsSomeCar(scene) && (scene.Wish.IsEmpty || (scene.Wish.Count == 1 && (!scene.Wish.Brands.IsEmpty || !scene.Wish.Fuels.IsEmpty)));

    /// <summary>"And diesel?", "petrol, in white" after a list of cars; a whole new wish starts afresh.</summary>
    public static bool RefinesChoice(Scene scene) =>
        PicksBest(scene) || (scene.Has(Cue.Cheapest) && CarQuestions.MeansTheList(scene)) || (scene.Memory.LastQuestion == QuestionKind.Filter && scene.Wish.Count is > 0 and <= MostRefined && scene.SaysNothingMore && !RefersToOne(scene));

    /// <summary>"Which of these gives the best mileage?" sorts the list told last and adds no wish.</summary>
    public static bool PicksBest(Scene scene) =>
        scene.Memory.LastQuestion == QuestionKind.Filter && scene.Has(Cue.Mileage) && !scene.NamesCar && scene.Wish.IsEmpty && scene.Says(Asking.Best) && !scene.Says(Asking.AnyCar);

    /// <summary>"Make it diesel" after several cars refers to the choice, "is it diesel?" after one to the car.</summary>
    private static bool RefersToOne(Scene scene) =>
        scene.Has(Cue.Reference) && !(scene.Wish.NamesVersion && scene.Meant.InFocus.Length > 1);

    /// <summary>Earlier wishes hold when only one is added or changed; a budget and the size of the family hold throughout the conversation.</summary>
    private static CarCriteria Wish(Scene scene, bool refines)
    {
        var budget = CarCriteria.Of(scene.Memory.Known).BudgetOnly();
        if (!refines) return scene.Wish.Or(budget with { Seats = scene.Wish.Categories.IsEmpty ? scene.Memory.People : null });
        var wished = CarCriteria.Of(scene.Memory.Wished);
        return scene.Wish.Or(wished with
        {
            PriceMin = budget.PriceMin,
            PriceMax = budget.PriceMax,
            Seats = wished.Seats ?? scene.Memory.People,
            Features = [.. scene.Memory.Wished.FeaturesRequested.Select(scene.Words.Equipment.Named)],
        });
    }

    private static CarOrder Order(Scene scene) =>
        scene.Says(Asking.Dearest) ? CarOrder.DearestFirst
        : scene.Message.Has(Cue.Mileage) || scene.Message.Entities.TopPriority == "mileage" ? CarOrder.BestMileageFirst : CarOrder.CheapestFirst;
}
