using System.Collections.Immutable;
using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>What the customer wants the car to be and how they buy it; each a value of the vocabulary.</summary>
internal static class WishReader
{
    private const int FewestSeats = 2;
    private const int MostSeats = 10;

    public static void Read(Reading reading)
    {
        reading.Draft.Found = reading.Draft.Found with
        {
            FuelTypesMentioned = PhrasePicker.All(reading, ConceptKind.Fuel),
            CategoriesMentioned = PhrasePicker.All(reading, ConceptKind.Category),
            FeaturesRequested = PhrasePicker.All(reading, ConceptKind.Feature),
            VariantsMentioned = Variants(reading),
            ColorPreference = PhrasePicker.First(reading, ConceptKind.Color),
            Transmission = PhrasePicker.First(reading, ConceptKind.Transmission),
            TopPriority = PhrasePicker.First(reading, ConceptKind.Priority),
            UsagePattern = PhrasePicker.First(reading, ConceptKind.Usage),
            PurchaseMode = PhrasePicker.First(reading, ConceptKind.PurchaseMode),
            BuyerType = PhrasePicker.First(reading, ConceptKind.BuyerType),
            CustomerType = PhrasePicker.First(reading, ConceptKind.CustomerType),
            SeatingRequirement = Seats(reading),
        };
    }

    private static ImmutableArray<string> Variants(Reading reading)
    {
        var variants = PhrasePicker.All(reading, ConceptKind.Variant);
        foreach (var word in reading.Of(ConceptKind.TrimWord))
        {
            var value = reading.Concept(word).Value;
            if (word.Start > 0 && reading.Role(word.Start - 1) == TokenRole.Model && !variants.Contains(value)) variants = variants.Add(value);
        }

        return variants;
    }

    /// <summary>Seats that are asked for; how many people there are says what suits them, and is kept apart.</summary>
    private static int? Seats(Reading reading)
    {
        foreach (var amount in reading.Amounts)
        {
            if (amount.Scale != 1 || amount.Value is < FewestSeats or > MostSeats) continue;
            var unit = AmountReader.Longest(reading, ConceptKind.Unit, amount.End);
            switch (unit is { } found ? reading.Concept(found).Value : null)
            {
                case "seat":
                    return (int)amount.Value;
                case "person":
                    reading.Draft.People ??= (int)amount.Value;
                    if (IsPurpose(reading, amount.Start, unit!.Value.End)) return (int)amount.Value;
                    break;
                case null when AmountUses.Lead(reading, "household", amount.Start):
                    reading.Draft.People ??= (int)amount.Value;
                    break;
            }
        }

        return null;
    }

    /// <summary>"A car for six people" asks for six seats, "we are six people" does not.</summary>
    private static bool IsPurpose(Reading reading, int start, int end)
    {
        if (start > 0 && reading.Tokens.Folded(start - 1) is "for") return true;
        foreach (var match in reading.Of(ConceptKind.Context))
        {
            if (match.Start == end && reading.Concept(match).Value == "wanted_car") return true;
        }

        return false;
    }
}
