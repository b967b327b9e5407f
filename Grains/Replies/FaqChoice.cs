using Ampl.Knowledge;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Replies;

/// <summary>
/// Between answers that fit almost alike, the one to a question of the same sort: who asks how much it is to book does not
/// want to hear what a cancellation costs, though both speak of the booking amount; who names no car, not what holds for one.
/// </summary>
internal static class FaqChoice
{
    /// <summary>Scores this close together say nothing about which is better.</summary>
    private const double Near = 0.1;

    private static readonly string[] HowMuch =
        ["how much", "amount", "cost", "charge", "price", "fee", "kitn", "kiti", "ketl", "कितन", "किती", "કેટલ", "रकम", "રકમ"];

    private static readonly string[] CallingOff =
        ["cancel", "call off", "called off", "refund", "return", "back out", "कैंसिल", "रद्द", "वापस", "परत", "રદ", "પાછ"];

    public static IReadOnlyList<ScoredPassage> Order(IReadOnlyList<ScoredPassage> found, Understood message, Func<Passage, Faq?> faqOf, VehicleCatalogue catalogue)
    {
        if (found.Count < 2 || faqOf(found[0].Passage) is not { } first) return found;
        var (best, bestFit) = (0, Fit(first, message, catalogue));
        for (var i = 1; i < found.Count && found[i].Score >= found[0].Score - Near; i++)
        {
            if (faqOf(found[i].Passage) is { } faq && Fit(faq, message, catalogue) is var fit && fit > bestFit) (best, bestFit) = (i, fit);
        }

        return best == 0 ? found : [found[best], .. found.Where((_, i) => i != best)];
    }

    private static int Fit(Faq faq, Understood message, VehicleCatalogue catalogue)
    {
        var stray = message.Entities.ModelsMentioned.IsEmpty && catalogue.Resolve(faq.Question).Any(match => match.Certain) ? 1 : 0;
        var amount = HoldsAny(message.Normalized, HowMuch) && HoldsAny(faq.Question, HowMuch) ? 1 : 0;
        var off = !message.Has(Cue.Cancel | Cue.Refund | Cue.Reschedule) && HoldsAny(faq.Question, CallingOff) ? 1 : 0;
        return amount - off - stray;
    }

    private static bool HoldsAny(string text, string[] words) =>
        Array.Exists(words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
