using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>Tells "the Creta" from "the ground clearance of the Creta".</summary>
internal static class CarMention
{
    /// <summary>Below this share a message holds words that the car's record knows nothing of.</summary>
    private const double Covered = 0.6;

    private const int Considered = 3;

    /// <summary>True of a message in another script that holds the names and trims of the cars and no other word.</summary>
    public static bool IsName(string text, ImmutableArray<CarChoice> cars, VehicleCatalogue catalogue) =>
        IndicScript.IsIn(text) && WordReader.WordsOf(VariantWords.Without(text, cars, catalogue)).All(word => Names(word, cars, catalogue));

    /// <summary>True when the records of the cars cover what the message says.</summary>
    public static bool IsAll(string text, ImmutableArray<CarChoice> cars, DealerKnowledge knowledge)
    {
        var found = knowledge.Search.Search(WithNames(text, cars, knowledge.Vehicles), NamespaceRoute.Of(KnowledgeNamespace.Inventory), Considered);
        foreach (var hit in found)
        {
            if (hit.Score >= Covered && cars.Any(car => car.Vehicles.Any(vehicle => vehicle.Id == hit.Passage.RecordId))) return true;
        }

        return found.Count == 0;
    }

    /// <summary>A name in another script, with its case ending, is not found in the records, so it is put as they write it; what else is asked has to be weighed against it.</summary>
    private static string WithNames(string text, ImmutableArray<CarChoice> cars, VehicleCatalogue catalogue)
    {
        if (!IndicScript.IsIn(text)) return text;
        var others = WordReader.WordsOf(text).Where(word => !(IndicScript.Is(word[0]) && Names(word, cars, catalogue)));
        return string.Join(' ', others.Concat(cars.Select(car => car.Model)));
    }

    private static bool Names(string word, ImmutableArray<CarChoice> cars, VehicleCatalogue catalogue) =>
        catalogue.Resolve([word]) is [var match] && cars.Any(car => car.Model == match.Model);
}
