using System.Collections.Immutable;
using Ampl.Knowledge.Vehicles;
using Ampl.Retrieval;
using Ampl.Understanding;

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

    /// <summary>What the message wishes of a used car; who names the years between which it was built wants a used one.</summary>
    public static CarCriteria Add(CarCriteria wish, Understood message, AskingWords words)
    {
        var years = YearsIn(message.Normalized).RemoveAll(year => year == message.Entities.TradeInYear);
        var (from, to) = BoundsIn(message.Normalized, years, words);
        wish = wish with { MostKm = message.MostKm };
        return from is null && to is null ? wish with { Years = years } : wish with { YearFrom = from, YearTo = to, Used = wish.Used ?? true };
    }

    private static ImmutableArray<int> YearsIn(string normalized)
    {
        ImmutableArray<int> years = [];
        var words = new WordReader(normalized, stackalloc char[WordReader.MaxWord]);
        while (words.MoveNext())
        {
            if (words.Current.Length == 4 && int.TryParse(words.Current, out var year) && year is >= OldestYear and <= LastYear) years = years.Add(year);
        }

        return years;
    }

    /// <summary>"After 2020", "2019 or newer", "before 2018", "2018 to 2020"; none where the years are years and no bounds.</summary>
    private static (int? From, int? To) BoundsIn(string normalized, ImmutableArray<int> years, AskingWords words) => years switch
    {
        [var one] when words[Asking.SinceYear].In(normalized) => (one, null),
        [var one] when words[Asking.AfterYear].In(normalized) => (one + 1, null),
        [var one] when words[Asking.BeforeYear].In(normalized) => (null, one - 1),
        [var one, var other] when one != other => (Math.Min(one, other), Math.Max(one, other)),
        _ => (null, null),
    };

    private static bool Has(Vehicle car, CarAttribute attribute) => attribute == CarAttribute.Owners ? car.Owners is not null : car.KmDriven is not null;
}
