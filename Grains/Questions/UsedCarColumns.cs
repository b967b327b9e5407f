using System.Collections.Immutable;
using Ampl.Knowledge.Vehicles;
using Ampl.Retrieval;

namespace Ampl.Questions;

/// <summary>What is asked of used cars alone: how far one has run, which owner sells it, of which year it is.</summary>
internal static class UsedCarColumns
{
    private const int OldestYear = 1990;
    private const int LastYear = 2060;

    /// <summary>Only where one of the cars meant tells it: "which owner" is asked about new cars too, and means another thing.</summary>
    public static IEnumerable<CarAttribute> AskedBy(Scene scene)
    {
        foreach (var name in scene.Words.ColumnsOfUsedCars.In(scene.Message.Normalized))
        {
            var attribute = name == "owners" ? CarAttribute.Owners : CarAttribute.KmDriven;
            if (scene.Cars.Any(car => car.Vehicles.Any(vehicle => Has(vehicle, attribute)))) yield return attribute;
        }
    }

    public static ImmutableArray<int> YearsIn(string normalized)
    {
        ImmutableArray<int> years = [];
        var words = new WordReader(normalized, stackalloc char[WordReader.MaxWord]);
        while (words.MoveNext())
        {
            if (words.Current.Length == 4 && int.TryParse(words.Current, out var year) && year is >= OldestYear and <= LastYear) years = years.Add(year);
        }

        return years;
    }

    private static bool Has(Vehicle car, CarAttribute attribute) => attribute == CarAttribute.Owners ? car.Owners is not null : car.KmDriven is not null;
}
