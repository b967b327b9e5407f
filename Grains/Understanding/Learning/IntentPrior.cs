using Ampl.Understanding.Text;

namespace Ampl.Understanding.Learning;

/// <summary>
/// What the rules alone say, in log odds; a rule counts once however often its phrases occur. How somebody will pay for
/// the car that they wish for is no question about a payment.
/// </summary>
internal static class IntentPrior
{
    private static readonly int Intents = Enum.GetValues<Intent>().Length;
    private const float Most = 5;
    private const float NoPayment = -3;
    private const float CashBuyer = 2;
    private const float NoLoan = -2;

    public static void Write(Reading reading, Span<float> scores)
    {
        scores.Clear();
        scores[Intents..].Fill(float.NegativeInfinity);
        foreach (var match in reading.Of(ConceptKind.Intent))
        {
            var rule = reading.Concept(match);
            scores[rule.Index] = Math.Min(Most, Math.Max(scores[rule.Index], rule.Weight) + (scores[rule.Index] > 0 ? rule.Weight / 4 : 0));
        }

        if (!SaysHowToBuy(reading)) return;
        scores[(int)Intent.PaymentConfirm] += NoPayment;
        if (reading.Draft.Found.PurchaseMode != "cash") return;
        scores[(int)Intent.Buy] += CashBuyer;
        scores[(int)Intent.Finance] += NoLoan;
    }

    /// <summary>A way to pay, or an old car, beside a wish; not where money has gone, a paper is asked for or something is told of.</summary>
    private static bool SaysHowToBuy(Reading reading)
    {
        if (!reading.Has(Cue.Wants) || reading.Draft.Found is { PurchaseMode: null, TradeInMentioned: false }) return false;
        foreach (var topic in reading.Of(ConceptKind.Topic))
        {
            if (reading.Concept(topic).Value is "money_sent" or "money_paper" or "money_failed" or "refund") return false;
        }

        return !Extraction.AmountUses.Mentions(reading, "past");
    }
}
