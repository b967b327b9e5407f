using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Questions;

namespace Ampl.Replies;

/// <summary>Properties of cars from their records; a property that the record lacks is said to be lacking.</summary>
internal static class SpecificationAnswers
{
    public static void Write(Draft draft, SpecificationQuestion question)
    {
        foreach (var car in question.Cars)
        {
            draft.Evidence.Cite(car.Vehicles);
            foreach (var feature in question.Features) FeatureText.Write(draft, car, feature);
            if (question.Attributes.IsEmpty || (question.Attributes is [CarAttribute.Safety] && question.Features.Any(feature => FeatureText.Has(car, feature)))) continue;
            if (question.Attributes.Any(attribute => Values(draft, car, attribute).Any(value => value is not null)))
                Sheet(draft, car, question.Attributes);
            else
                NotKnown(draft, car);
        }
    }

    /// <summary>One bullet for a property: its value, or each variant's where they differ.</summary>
    public static void Bullet(Draft draft, CarChoice car, CarAttribute attribute)
    {
        var values = Values(draft, car, attribute);
        draft.Bullet(AttributeText.Label(attribute, draft)).Append(": ");
        if (attribute == CarAttribute.Variants) draft.Append(string.Join(", ", values));
        else if (values.Distinct().Count() == 1) draft.Append(values[0] ?? draft.Words(Phrase.NotInData));
        else draft.Append(string.Join("; ", ByValue(draft, car, values)));
    }

    /// <summary>"17.4 km/l (EX, S), 19.1 km/l (SX)".</summary>
    private static IEnumerable<string> ByValue(Draft draft, CarChoice car, ImmutableArray<string?> values) =>
        values.Select((value, i) => (Value: value ?? draft.Words(Phrase.NotInData), car.Vehicles[i].Variant))
            .GroupBy(pair => pair.Value, pair => pair.Variant, StringComparer.Ordinal)
            .Select(group => $"{group.Key} ({string.Join(", ", group)})");

    private static void Sheet(Draft draft, CarChoice car, ImmutableArray<CarAttribute> attributes)
    {
        draft.Line(Phrase.About, (Slot.Car, car.Name));
        foreach (var attribute in attributes) Bullet(draft, car, attribute);
    }

    /// <summary>An electric car's range is not a column of the file, but often in its description.</summary>
    private static void NotKnown(Draft draft, CarChoice car)
    {
        draft.Known = false;
        draft.Line(Phrase.UnknownAbout, (Slot.Car, car.Name), (Slot.Contact, draft.Contact));
        if (car.Vehicles.All(vehicle => vehicle.IsElectric) && draft.Safe(car.Vehicles[0].Description) is { Length: > 0 } description)
            LookupAnswers.QuoteText(draft, description);
    }

    private static ImmutableArray<string?> Values(Draft draft, CarChoice car, CarAttribute attribute) =>
        [.. car.Vehicles.Select(vehicle => AttributeText.Of(vehicle, attribute, draft))];
}

/// <summary>Whether a car has a feature, as far as its record lists features.</summary>
internal static class FeatureText
{
    public static void Write(Draft draft, CarChoice car, string feature)
    {
        var having = car.Vehicles.RemoveAll(vehicle => Find(vehicle, feature) is null);
        var name = having.IsEmpty ? feature : Find(having[0], feature) ?? feature;
        if (having.IsEmpty)
            draft.Line(Phrase.FeatureNotListed, (Slot.Car, car.Name), (Slot.Feature, Capital(feature)));
        else if (having.Length == car.Vehicles.Length)
            draft.Line(Phrase.FeatureListed, (Slot.Car, car.Name), (Slot.Feature, name));
        else
            draft.Line(Phrase.FeatureInVariants, (Slot.Feature, name), (Slot.Items, string.Join(", ", having.Select(vehicle => vehicle.FullName))));
    }

    public static bool Has(CarChoice car, string feature) => car.Vehicles.Any(vehicle => Find(vehicle, feature) is not null);

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string? Find(Vehicle car, string feature) =>
        car.Features.FirstOrDefault(listed => Holds(listed, feature)) ?? car.Description.Split(". ").FirstOrDefault(sentence => Holds(sentence, feature))?.TrimEnd('.');

    /// <summary>All words of the feature, in any order: "rear camera" is in "Rear parking camera".</summary>
    private static bool Holds(string text, string feature)
    {
        foreach (var word in feature.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!text.Contains(word.TrimEnd('s'), StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }
}
