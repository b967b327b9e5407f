using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>
/// Car names, longest first: the dealer's own spelling of a model wins over the product's. A name that is also a
/// word ("city", "punch") counts only with its brand, beside another car, or in a sentence about a car.
/// </summary>
internal static class ModelReader
{
    private const Cue AboutACar =
        Cue.Price | Cue.OnRoadPrice | Cue.Emi | Cue.Availability | Cue.WaitingPeriod | Cue.Compare | Cue.Cheapest | Cue.Offer | Cue.TestDrive
        | Cue.Specification | Cue.Mileage | Cue.Engine | Cue.Power | Cue.Torque | Cue.Seats | Cue.Fuel | Cue.Transmission | Cue.Colours
        | Cue.Safety | Cue.Variants | Cue.Exchange | Cue.Booking | Cue.Delivery | Cue.Wants | Cue.BootSpace | Cue.GroundClearance | Cue.Brochure
        | Cue.Insurance | Cue.Service | Cue.Bargain | Cue.Features | Cue.Year | Cue.Loan | Cue.DownPayment | Cue.Accessories | Cue.Warranty
        | Cue.TaxAndRegistration | Cue.ElectricRange | Cue.Suggest;

    public static void Read(Reading reading)
    {
        reading.Models.Clear();
        Choose(reading);
        reading.Models.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        DropFamilyNames(reading);
        foreach (var match in reading.Models)
        {
            var name = reading.Concept(match).Value;
            if (!reading.Draft.Models.Contains(name)) reading.Draft.Models.Add(name);
            if (!reading.Sells(reading.Concept(match).Value) && !reading.Draft.Competitors.Contains(name)) reading.Draft.Competitors.Add(name);
        }
    }

    /// <summary>The Innova before a Hycross only says again whose model it is.</summary>
    private static void DropFamilyNames(Reading reading)
    {
        var models = reading.Models;
        for (var i = models.Count - 2; i >= 0; i--)
        {
            var (name, next) = (reading.Concept(models[i]).Value, reading.Concept(models[i + 1]).Value);
            if (models[i].End == models[i + 1].Start && reading.Tokens[models[i].End].Before == Gap.Space && next.Length > name.Length && next[name.Length] == ' ' && next.StartsWith(name, StringComparison.Ordinal)) models.RemoveAt(i);
        }
    }

    private static void Choose(Reading reading)
    {
        var found = reading.Of(ConceptKind.Model);
        while (true)
        {
            PhraseMatch? best = null;
            foreach (var match in found)
            {
                if (reading.IsFree(match.Start, match.End) && IsBetter(reading, match, best) && IsCar(reading, match)) best = match;
            }

            if (best is not { } chosen) return;
            reading.Models.Add(chosen);
            reading.Claim(chosen.Start, chosen.End, TokenRole.Model);
        }
    }

    private static bool IsBetter(Reading reading, PhraseMatch match, PhraseMatch? best) =>
        best is not { } other || match.Length > other.Length || match.Length == other.Length && reading.IsDealers(match) && !reading.IsDealers(other);

    private static bool IsCar(Reading reading, PhraseMatch match)
    {
        if (match.Length > 1 || HasBrandBefore(reading, match.Start)) return true;
        foreach (var other in reading.Of(ConceptKind.NotModel))
        {
            if (other.Start <= match.Start && other.End >= match.End) return false;
        }

        if (!reading.Concept(match).Ambiguous) return true;
        return reading.Has(AboutACar) || reading.Models.Count > 0 || reading.Tokens.Count <= 2 || SpeaksOfACar(reading);
    }

    /// <summary>Lakhs, a gearbox, a fuel or the word model: what nobody says of a wedding venue.</summary>
    private static bool SpeaksOfACar(Reading reading) =>
        AmountUses.Mentions(reading, "car_sign") || reading.Of(ConceptKind.Fuel).Count + reading.Of(ConceptKind.Transmission).Count + reading.Of(ConceptKind.Variant).Count > 0;

    private static bool HasBrandBefore(Reading reading, int start)
    {
        foreach (var brand in reading.Of(ConceptKind.Brand))
        {
            if (brand.End == start) return true;
        }

        return false;
    }
}
