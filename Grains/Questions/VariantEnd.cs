using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>Which end of a model's range is meant by "the top model" or "the base model".</summary>
internal enum VariantEnd
{
    None,
    Top,
    Base,
}

/// <summary>Finds the ends of a model's range, by price.</summary>
internal static class VariantEnds
{
    /// <summary>None where neither or both are said.</summary>
    public static VariantEnd In(string normalized, AskingWords words)
    {
        var (top, bottom) = (words[Asking.TopModel].In(normalized), words[Asking.BaseModel].In(normalized));
        return top == bottom ? VariantEnd.None : top ? VariantEnd.Top : VariantEnd.Base;
    }

    /// <summary>The one variant meant of each car; a variant talked about before gives way to another end of its model.</summary>
    public static ImmutableArray<CarChoice> Of(this VariantEnd end, ImmutableArray<CarChoice> cars, VehicleCatalogue catalogue) =>
        end == VariantEnd.None ? cars : [.. cars.Select(car => At(end, car.IsOne ? CarChoice.WholeModel(catalogue.VariantsOf(car.Model)) : car))];

    private static CarChoice At(VariantEnd end, CarChoice car)
    {
        if (car.IsOne) return car;
        var meant = end == VariantEnd.Top ? car.Vehicles.MaxBy(vehicle => vehicle.Price)! : car.Vehicles.MinBy(vehicle => vehicle.Price)!;
        return new CarChoice(car.Model, [meant], Whole: false);
    }
}
