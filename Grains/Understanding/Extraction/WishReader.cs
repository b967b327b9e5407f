using System.Collections.Immutable;
using Ampl.Knowledge.Vehicles;
using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>What the customer wants the car to be and how they buy it; each a value of the vocabulary.</summary>
internal static class WishReader
{
    private const int FewestSeats = 2;
    private const int MostSeats = 10;
    private const int SitReach = 2;
    private const string OnLoan = "finance";
    private const string Cash = "cash";

    private static readonly ulong Kinds = ConceptKinds.Bits(
        ConceptKind.Fuel, ConceptKind.Category, ConceptKind.Feature, ConceptKind.Variant, ConceptKind.TrimWord, ConceptKind.Color, ConceptKind.Transmission,
        ConceptKind.Priority, ConceptKind.Usage, ConceptKind.PurchaseMode, ConceptKind.BuyerType, ConceptKind.CustomerType);

    private const Cue PaidInParts = Cue.Emi | Cue.Loan | Cue.DownPayment | Cue.Eligibility;

    public static void Read(Reading reading)
    {
        if (!reading.HasAny(Kinds) && !reading.Has(PaidInParts) && reading.Amounts.Count == 0) return;
        reading.Draft.Found = reading.Draft.Found with
        {
            FuelTypesMentioned = Fuels(reading),
            CategoriesMentioned = PhrasePicker.All(reading, ConceptKind.Category),
            FeaturesRequested = PhrasePicker.All(reading, ConceptKind.Feature),
            VariantsMentioned = Variants(reading),
            ColorPreference = PhrasePicker.First(reading, ConceptKind.Color),
            Transmission = PhrasePicker.First(reading, ConceptKind.Transmission),
            TopPriority = PhrasePicker.Longest(reading, ConceptKind.Priority),
            UsagePattern = Usage(reading),
            PurchaseMode = PurchaseMode(reading),
            BuyerType = PhrasePicker.First(reading, ConceptKind.BuyerType),
            CustomerType = PhrasePicker.First(reading, ConceptKind.CustomerType),
            SeatingRequirement = Seats(reading),
        };
    }

    /// <summary>The EV in "Nexon EV" is no wish of its own, unless it is weighed against another fuel: "nexon ev lu ya petrol".</summary>
    private static ImmutableArray<string> Fuels(Reading reading)
    {
        var fuels = PhrasePicker.All(reading, ConceptKind.Fuel);
        if (fuels.IsEmpty) return fuels;
        foreach (var match in reading.Of(ConceptKind.Fuel))
        {
            var value = reading.Concept(match).Value;
            if (reading.Role(match.Start) == TokenRole.Model && !fuels.Contains(value) && !Refusal.Covers(reading, match)) fuels = fuels.Add(value);
        }

        return fuels;
    }

    /// <summary>Part in cash and the rest on loan is a loan; who asks what the instalment is, or how much a bank would lend, thinks of one.</summary>
    private static string? PurchaseMode(Reading reading)
    {
        var said = PhrasePicker.All(reading, ConceptKind.PurchaseMode);
        if (said.Contains(OnLoan)) return OnLoan;
        if (!said.IsEmpty) return said[0];
        if (reading.Of(ConceptKind.PurchaseMode).Count > 0) return IsLoanRefused(reading) ? Cash : null;
        return reading.Has(PaidInParts) && !reading.Has(Cue.Payment | Cue.Complaint | Cue.Refund) && !AmountUses.Mentions(reading, "running_loan") ? OnLoan : null;
    }

    private static bool IsLoanRefused(Reading reading)
    {
        foreach (var match in reading.Of(ConceptKind.PurchaseMode))
        {
            if (reading.Concept(match).Value == OnLoan && Refusal.Covers(reading, match)) return true;
        }

        return false;
    }

    private static ImmutableArray<string> Variants(Reading reading)
    {
        var variants = PhrasePicker.All(reading, ConceptKind.Variant);
        foreach (var word in reading.Of(ConceptKind.TrimWord))
        {
            var value = reading.Concept(word).Value;
            if (word.Start > 0 && reading.Role(word.Start - 1) == TokenRole.Model && IsApart(reading, word) && !variants.Contains(value)) variants = variants.Add(value);
        }

        return variants;
    }

    /// <summary>The S of "S11" is no trim, nor the Classic of a "Scorpio Classic", nor the Fearless of a "Fearless Plus".</summary>
    private static bool IsApart(Reading reading, PhraseMatch word) =>
        !reading.Of(ConceptKind.Variant).Exists(variant => variant.Start <= word.Start && variant.End > word.End) && reading.Role(word.Start) == TokenRole.None && (word.End >= reading.Tokens.Count || reading.Tokens[word.End].Kind != TokenKind.Number || reading.Tokens[word.End].Before != Gap.None);

    /// <summary>"Rozana 80 km highway pe": how often says less about the use than where.</summary>
    private static string? Usage(Reading reading)
    {
        PhraseMatch? first = null, often = null;
        foreach (var match in reading.Of(ConceptKind.Usage))
        {
            if (!PhrasePicker.IsAccepted(reading, ConceptKind.Usage, match)) continue;
            if (IsFrequency(reading, match)) often ??= match;
            else if (first is null || match.Start < first.Value.Start) first = match;
        }

        return (first ?? often) is { } found ? reading.Concept(found).Value : null;
    }

    private static bool IsFrequency(Reading reading, PhraseMatch usage)
    {
        foreach (var match in reading.Of(ConceptKind.Context))
        {
            if (match.Start == usage.Start && match.End == usage.End && reading.Concept(match).Value == "daily") return true;
        }

        return false;
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

    /// <summary>"A car for six people" and "chhe log baith sakein" ask for six seats, "we are six people" does not.</summary>
    private static bool IsPurpose(Reading reading, int start, int end)
    {
        if (AmountUses.Lead(reading, "sit", start, SitReach) || AmountUses.Follows(reading, "sit", end, SitReach)) return true;
        if (start > 0 && reading.Tokens.Folded(start - 1) is "for") return true;
        foreach (var match in reading.Of(ConceptKind.Context))
        {
            if (match.Start == end && reading.Concept(match).Value == "wanted_car") return true;
        }

        return false;
    }
}
