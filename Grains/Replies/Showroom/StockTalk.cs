using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Questions;
using Ampl.Replies.Wording;

namespace Ampl.Replies.Showroom;

/// <summary>Names cars that can be had, in place of one that cannot or as examples.</summary>
internal static class StockTalk
{
    private const int MostExamples = 3;

    /// <summary>Up to three models that can be ordered, of the wanted type if there is one; empty without stock.</summary>
    public static string Examples(Draft draft, ImmutableArray<string> categories) =>
        draft.Join(Models(draft.Knowledge.Vehicles, categories));

    public static void NotSold(Draft draft, NotSoldQuestion question)
    {
        draft.Line(Phrase.NotSold, (Slot.Car, draft.Join(question.Models)));
        var known = question.Models.Select(draft.Knowledge.Bodies.Of).Where(type => type.Length > 0).Distinct();
        var models = Models(draft.Knowledge.Vehicles, question.Categories.IsEmpty ? [.. known] : question.Categories);
        if (models.Count > 0) draft.Say(Phrase.Instead, (Slot.Cars, draft.Join(models)));
    }

    /// <summary>Cars like one that cannot be ordered: of its type if possible, and near it in price.</summary>
    public static void InsteadOf(Draft draft, Vehicle car)
    {
        var models = draft.Knowledge.Vehicles.Stock.InsteadOf(car);
        if (!models.IsEmpty) draft.Say(Phrase.Instead, (Slot.Cars, draft.Join(models)));
    }

    private static List<string> Models(VehicleCatalogue catalogue, ImmutableArray<string> categories)
    {
        var models = new List<string>(MostExamples);
        Take(catalogue, categories, models);
        if (models.Count == 0 && !categories.IsEmpty) Take(catalogue, [], models);
        return models;
    }

    private static void Take(VehicleCatalogue catalogue, ImmutableArray<string> categories, List<string> models)
    {
        var types = new CategoryMatch(categories);
        foreach (var car in catalogue.Stock.Examples)
        {
            if (models.Count == MostExamples) return;
            if (types.Fits(car) && !models.Contains(car.Model)) models.Add(car.Model);
        }
    }
}
