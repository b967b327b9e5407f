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

    /// <summary>Seats that are named, else the people who are to sit: "a 7 seater for a family of 8" is about seven.</summary>
    private static int? Seats(Reading reading)
    {
        int? people = null;
        foreach (var amount in reading.Amounts)
        {
            if (amount.Scale != 1 || amount.Value is < FewestSeats or > MostSeats) continue;
            var unit = LoanReader.UnitAfter(reading, amount);
            if (unit == "seat") return (int)amount.Value;
            if (unit is null && AmountUses.Lead(reading, "household", amount.Start)) people ??= (int)amount.Value;
        }

        return people;
    }
}
