using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Questions;
using Ampl.Replies.Lookup;
using Ampl.Replies.Wording;

namespace Ampl.Replies.Showroom;

/// <summary>Properties of cars from their records; a property that the record lacks is said to be lacking.</summary>
internal static class SpecificationAnswers
{
    public static void Write(Draft draft, SpecificationQuestion question)
    {
        foreach (var car in question.Cars) draft.Evidence.Cite(car.Vehicles);
        FeatureAnswers.Write(draft, question.Cars, question.Features);
        if (question.Attributes.IsEmpty) return;
        foreach (var car in question.Cars)
        {
            if (question.Attributes.Any(attribute => IsTold(draft, car, attribute)))
                Sheet(draft, car, question.Attributes);
            else
                NotKnown(draft, car);
        }
    }

    /// <summary>Whether the record of one of its versions tells it.</summary>
    public static bool IsTold(Draft draft, CarChoice car, CarAttribute attribute)
    {
        foreach (var vehicle in car.Vehicles)
        {
            if (AttributeText.Of(vehicle, attribute, draft) is not null) return true;
        }

        return false;
    }

    /// <summary>One bullet for a property: its value, or each variant's where they differ.</summary>
    public static void Bullet(Draft draft, CarChoice car, CarAttribute attribute)
    {
        var values = Values(draft, car, attribute);
        draft.Bullet(AttributeText.Label(attribute, draft)).Append(": ");
        if (attribute == CarAttribute.Variants) draft.Append(string.Join(", ", values));
        else if (Array.TrueForAll(values, value => value == values[0])) draft.Append(values[0] ?? draft.Words(Phrase.NotInData));
        else ByValue(draft, car, values);
    }

    /// <summary>"17.4 km/l (EX, S), 19.1 km/l (SX)".</summary>
    private static void ByValue(Draft draft, CarChoice car, string?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values.AsSpan(0, i).Contains(values[i])) continue;
            if (i > 0) draft.Append("; ");
            draft.Append(values[i] ?? draft.Words(Phrase.NotInData)).Append(" (").Append(car.Vehicles[i].Variant);
            for (var j = i + 1; j < values.Length; j++)
            {
                if (values[j] == values[i]) draft.Append(", ").Append(car.Vehicles[j].Variant);
            }

            draft.Append(")");
        }
    }

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

    private static string?[] Values(Draft draft, CarChoice car, CarAttribute attribute)
    {
        var values = new string?[car.Vehicles.Length];
        for (var i = 0; i < values.Length; i++) values[i] = AttributeText.Of(car.Vehicles[i], attribute, draft);
        return values;
    }
}
