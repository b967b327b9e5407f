using System.Collections.Immutable;
using Ampl.Knowledge.Vehicles;
using Ampl.Understanding;

namespace Ampl.Questions;

/// <summary>Which properties of a car a message asks about, and their names in memory.</summary>
internal static class CarAttributes
{
    private const string FeaturePrefix = "feature:";

    /// <summary>The usual data sheet, when nothing particular was asked.</summary>
    public static readonly ImmutableArray<CarAttribute> Sheet =
    [
        CarAttribute.Engine, CarAttribute.Power, CarAttribute.Torque, CarAttribute.Mileage,
        CarAttribute.Fuel, CarAttribute.Transmission, CarAttribute.Seats,
    ];

    private static readonly (Cue Cue, CarAttribute Attribute, string Name)[] Known =
    [
        (Cue.Mileage, CarAttribute.Mileage, "mileage"),
        (Cue.Engine, CarAttribute.Engine, "engine"),
        (Cue.Power, CarAttribute.Power, "power"),
        (Cue.Torque, CarAttribute.Torque, "torque"),
        (Cue.Seats, CarAttribute.Seats, "seats"),
        (Cue.Fuel, CarAttribute.Fuel, "fuel"),
        (Cue.Transmission, CarAttribute.Transmission, "transmission"),
        (Cue.Colours, CarAttribute.Colours, "colours"),
        (Cue.Safety, CarAttribute.Safety, "safety"),
        (Cue.Features, CarAttribute.Features, "features"),
        (Cue.Year, CarAttribute.Year, "year"),
        (Cue.None, CarAttribute.KmDriven, "km_driven"),
        (Cue.None, CarAttribute.Owners, "owners"),
        (Cue.Variants, CarAttribute.Variants, "variants"),
    ];

    public static ImmutableArray<CarAttribute> AskedBy(Scene scene)
    {
        var asked = ImmutableArray.CreateBuilder<CarAttribute>();
        foreach (var (cue, attribute, _) in Known)
        {
            if (scene.Has(cue) && !(cue == Cue.Seats && scene.Has(Cue.Accessories))) asked.Add(attribute); // Seat covers are no seats.
        }

        foreach (var column in UsedCarColumns.AskedBy(scene)) asked.Add(column);
        if (asked.Contains(CarAttribute.KmDriven) && scene.Cars.All(car => car.Vehicles.All(vehicle => vehicle.MileageKmpl is null))) asked.Remove(CarAttribute.Mileage);
        if (asked.Count == 0 && scene.Has(Cue.Specification)) return Sheet;
        return asked.ToImmutable();
    }

    /// <summary>"mileage+engine"; the sheet as a whole is "specification".</summary>
    public static string Names(ImmutableArray<CarAttribute> attributes) =>
        attributes.IsEmpty || attributes == Sheet
            ? QuestionKind.Specification
            : string.Join('+', Known.Where(entry => attributes.Contains(entry.Attribute)).Select(entry => entry.Name));

    /// <summary>As the last question is remembered; where only equipment was asked for, by its names: "feature:sunroof+airbags".</summary>
    public static string Names(SpecificationQuestion question) =>
        question.Attributes.IsEmpty && !question.Features.IsEmpty ? FeaturePrefix + string.Join('+', question.Features.Select(feature => feature.Name)) : Names(question.Attributes);

    /// <summary>The equipment that was asked for last; none where something else was.</summary>
    public static ImmutableArray<CarFeature> FeaturesOf(string names, Equipment equipment) =>
        names.StartsWith(FeaturePrefix, StringComparison.Ordinal) ? [.. names[FeaturePrefix.Length..].Split('+').Select(equipment.Named)] : [];

    /// <summary>Reads <see cref="Names(ImmutableArray{CarAttribute})"/> back; empty for the name of any other question.</summary>
    public static ImmutableArray<CarAttribute> Parse(string names)
    {
        if (names == QuestionKind.Specification) return Sheet;
        var parts = names.Split('+');
        return [.. Known.Where(entry => parts.Contains(entry.Name)).Select(entry => entry.Attribute)];
    }
}
