using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>The car that the customer gives: which model, of which year, how far it has run.</summary>
internal static class TradeInReader
{
    private const int OldestYear = 1990;
    private const decimal FewestKm = 500;

    public static void Read(Reading reading)
    {
        if (!IsMentioned(reading)) return;
        reading.Draft.Found = reading.Draft.Found with
        {
            TradeInMentioned = true,
            TradeInModel = Model(reading),
            TradeInYear = Year(reading),
            TradeInKm = Km(reading),
        };
    }

    private static bool IsMentioned(Reading reading) => reading.Has(Cue.Exchange) || AmountUses.Mentions(reading, "old_car") && Year(reading) is not null;

    /// <summary>The model nearest to a word for the old car; a lone model beside a purchase of another kind is not it.</summary>
    private static string? Model(Reading reading)
    {
        var (best, model) = (int.MaxValue, (string?)null);
        foreach (var car in reading.Models)
        {
            foreach (var word in reading.Of(ConceptKind.Context))
            {
                if (reading.Concept(word).Value != "old_car") continue;
                var distance = Distance(reading, word, car);
                if (distance < best) (best, model) = (distance, reading.Concept(car).Value);
            }
        }

        return model;
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
            if (amount.Scale == 1 && !amount.IsWord && !amount.HasCurrency && amount.Value >= OldestYear && amount.Value <= reading.Today.Year
                && reading.Tokens[amount.Start].FoldLength == 4) return (int)amount.Value;
        }

        return null;
    }

    private static int? Km(Reading reading)
    {
        foreach (var amount in reading.Amounts)
        {
            if (amount.Value >= FewestKm && LoanReader.UnitAfter(reading, amount) == "km") return (int)amount.Value;
        }

        return null;
    }
}
