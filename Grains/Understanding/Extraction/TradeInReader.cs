using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>The car that the customer gives: which model, of which year, how far it has run.</summary>
internal static class TradeInReader
{
    private const int OldestYear = 1990;
    private const decimal FewestKm = 500;
    private const int FewestOnTheMeter = 3_000;
    private const int MostOnTheMeter = 400_000;
    private const int MeterReach = 2;
    private const int YearLead = 4;
    private const int WantedPenalty = 6;
    private const int OwnedReach = 3;

    /// <summary>Farther from such words stands the car that is wanted: "juni gadi na 3 lakh male to Nexon mate ketla".</summary>
    private const int Reach = 12;

    private const Cue NotAboutGiving = Cue.Service | Cue.Complaint | Cue.Insurance | Cue.Warranty | Cue.Payment | Cue.Delivery;

    /// <summary>"Meri 2012 ki alto" is only taken where nothing says it more plainly.</summary>
    private const int Owned = Reach;

    public static void Read(Reading reading)
    {
        reading.Draft.OldCarWorth = Worth(reading);
        if (!IsMentioned(reading)) return;
        reading.Draft.Found = reading.Draft.Found with
        {
            TradeInMentioned = true,
            TradeInModel = Model(reading),
            TradeInYear = Year(reading),
            TradeInKm = Km(reading),
        };
    }

    private static bool IsMentioned(Reading reading) =>
        (reading.Has(Cue.Exchange) && !IsPartChanged(reading) || IsOfAnOldCar(reading) && Year(reading) is not null || IsDescribed(reading)) && !IsForSale(reading) && !AmountUses.Mentions(reading, "no_exchange");

    /// <summary>"My Polo 2020 has done 38 thousand km": so nobody describes the car that they want, unless it is for the workshop.</summary>
    private static bool IsDescribed(Reading reading)
    {
        if (reading.Models.Count == 0 || Year(reading) is null || reading.Has(NotAboutGiving)) return false;
        var isOwn = AmountUses.Mentions(reading, "owned");
        return Km(reading) is not null && (isOwn || reading.Models.Count > 1) || isOwn && reading.Models.Count > 1 && reading.Has(Cue.Wants);
    }

    private static bool IsOfAnOldCar(Reading reading) => AmountUses.Mentions(reading, "old_car") || AmountUses.Mentions(reading, "owns") || AmountUses.Mentions(reading, "given_before");

    /// <summary>"Purani i20 kitne km chali hai" asks about a car that we sell; "meri purani i20" is the customer's.</summary>
    private static bool IsForSale(Reading reading) => AmountUses.Mentions(reading, "used_car") && !AmountUses.Mentions(reading, "owned") && !AmountUses.Mentions(reading, "owns");

    /// <summary>"Engine oil kab badle": a part of the car is changed, and not the car.</summary>
    private static bool IsPartChanged(Reading reading)
    {
        if (AmountUses.Mentions(reading, "old_car") || AmountUses.Mentions(reading, "owns") || reading.Models.Count > 0) return false;
        foreach (var topic in reading.Of(ConceptKind.Topic))
        {
            if (reading.Concept(topic).Value is "car_part" or "workshop_job") return true;
        }

        return false;
    }

    /// <summary>The model that words for an old car, a year or "in exchange for which" stand nearest to.</summary>
    private static string? Model(Reading reading)
    {
        var (best, model) = (Reach + 1, (string?)null);
        foreach (var car in reading.Models)
        {
            var distance = Distance(reading, car);
            if (distance < best) (best, model) = (distance, reading.Concept(car).Value);
        }

        return model ?? BeforeItsYear(reading);
    }

    /// <summary>"Innova touring me chalti thi, 2017, ab hycross leni hai": told of first, with its year to follow.</summary>
    private static string? BeforeItsYear(Reading reading)
    {
        foreach (var amount in reading.Amounts)
        {
            if (!IsYear(reading, amount)) continue;
            for (var i = reading.Models.Count - 1; i >= 0; i--)
            {
                if (reading.Models[i].End <= amount.Start && !IsWanted(reading, reading.Models[i])) return reading.Concept(reading.Models[i]).Value;
            }
        }

        return null;
    }

    private static int Distance(Reading reading, PhraseMatch car)
    {
        var nearest = int.MaxValue;
        foreach (var word in reading.Of(ConceptKind.Context))
        {
            var kind = reading.Concept(word).Value;
            if (kind is "old_car" or "owns" || kind == "given_before" && word.Start >= car.End) nearest = Math.Min(nearest, Distance(reading, word, car));
        }

        if (HasYearBeside(reading, car) || AmountUses.Lead(reading, "owned", car.Start, OwnedReach)) nearest = Math.Min(nearest, Owned);
        if (nearest == int.MaxValue) return nearest;
        if (HasYearBeside(reading, car)) nearest -= YearLead;
        return IsWanted(reading, car) ? nearest + WantedPenalty : nearest;
    }

    private static bool HasYearBeside(Reading reading, PhraseMatch car)
    {
        foreach (var amount in reading.Amounts)
        {
            if (IsYear(reading, amount) && (car.Start - amount.End is >= 0 and <= 2 || amount.Start - car.End is >= 0 and <= 2)) return true;
        }

        return false;
    }

    /// <summary>"nexon chahiye": the car that is asked for is not the one that is given.</summary>
    private static bool IsWanted(Reading reading, PhraseMatch car)
    {
        foreach (var word in reading.Of(ConceptKind.Context))
        {
            if (reading.Concept(word).Value == "wanted_car" && word.Start - car.End is >= 0 and <= 1) return true;
        }

        return false;
    }

    private static int Distance(Reading reading, PhraseMatch word, PhraseMatch car)
    {
        var (from, to) = word.End <= car.Start ? (word.End, car.Start) : (car.End, word.Start);
        var apart = Math.Max(0, to - from) * 2 + (word.End <= car.Start ? 0 : 1);
        for (var i = from; i <= to && i < reading.Tokens.Count; i++)
        {
            if ((reading.Tokens[i].Before & (Gap.Comma | Gap.Stop)) != Gap.None) apart += 4;
        }

        return apart;
    }

    private static int? Year(Reading reading)
    {
        foreach (var amount in reading.Amounts)
        {
            if (IsYear(reading, amount)) return (int)amount.Value;
        }

        return null;
    }

    private static bool IsYear(Reading reading, in Amount amount) =>
        amount.Scale == 1 && !amount.IsWord && !amount.HasCurrency && amount.Value >= OldestYear && amount.Value <= reading.Today.Year
        && (reading.Tokens[amount.Start].FoldLength == 4 || amount.End > amount.Start + 1);

    private static decimal? Worth(Reading reading)
    {
        foreach (var amount in reading.Amounts)
        {
            if (amount.IsMoney && amount.Use == AmountUse.OldCar && LoanReader.UnitAfter(reading, amount) != "km") return amount.Value;
        }

        return null;
    }

    private static int? Km(Reading reading)
    {
        foreach (var amount in reading.Amounts)
        {
            if (amount.Value >= FewestKm && LoanReader.UnitAfter(reading, amount) == "km") return (int)amount.Value;
        }

        return OnTheMeter(reading);
    }

    /// <summary>"Running 56000", "odo reading 41,200": the meter is named and the unit left out.</summary>
    private static int? OnTheMeter(Reading reading)
    {
        foreach (var amount in reading.Amounts)
        {
            if (amount.HasCurrency || amount.Value is < FewestOnTheMeter or > MostOnTheMeter || LoanReader.UnitAfter(reading, amount) is not null) continue;
            if (AmountUses.Lead(reading, "meter", amount.Start, MeterReach) || AmountUses.Follows(reading, "meter", amount.End)) return (int)amount.Value;
        }

        return null;
    }
}
