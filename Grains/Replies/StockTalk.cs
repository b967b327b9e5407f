using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Questions;

namespace Ampl.Replies;

/// <summary>Names cars that can be had, in place of one that cannot or as examples.</summary>
internal static class StockTalk
{
    private const int MostExamples = 3;

    /// <summary>Up to three models that can be ordered, of the wanted type if there is one; empty without stock.</summary>
    public static string Examples(Draft draft, ImmutableArray<string> categories) =>
        draft.Join(Models(draft.Knowledge.Vehicles, categories, except: null));

    public static void NotSold(Draft draft, NotSoldQuestion question)
    {
        draft.Line(Phrase.NotSold, (Slot.Car, draft.Join(question.Models)));
        SayInstead(draft, question.Categories, except: null);
    }

    /// <summary>Cars of the same type as one that cannot be ordered.</summary>
    public static void InsteadOf(Draft draft, Vehicle car) => SayInstead(draft, [car.Category], car.Model);

    private static void SayInstead(Draft draft, ImmutableArray<string> categories, string? except)
    {
        var models = Models(draft.Knowledge.Vehicles, categories, except);
        if (models.Count > 0) draft.Say(Phrase.Instead, (Slot.Cars, draft.Join(models)));
    }

    private static List<string> Models(VehicleCatalogue catalogue, ImmutableArray<string> categories, string? except)
    {
        var models = new List<string>(MostExamples);
        Take(catalogue, categories, except, models);
        if (models.Count == 0 && !categories.IsEmpty) Take(catalogue, [], except, models);
        return models;
    }

    private static void Take(VehicleCatalogue catalogue, ImmutableArray<string> categories, string? except, List<string> models)
    {
        var types = new CategoryMatch(categories);
        foreach (var car in catalogue.All)
        {
            if (models.Count == MostExamples) return;
            if (car.CanBeOrdered && car.Model != except && types.Fits(car) && !models.Contains(car.Model)) models.Add(car.Model);
        }
    }
}
