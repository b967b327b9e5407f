using Ampl.Knowledge;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Replies;

/// <summary>
/// Between answers that fit almost alike, the one to a question of the same sort: who asks how much it is to book does not
/// want to hear what a cancellation costs, though both speak of the booking amount; who names no car, not what holds for one;
/// who asks how much, not whether; and what comes on top of the usual is for those who ask for more.
/// </summary>
internal static class FaqChoice
{
    /// <summary>Scores this close together say nothing about which is better.</summary>
    private const double Near = 0.1;

    private static readonly string[] HowMuch =
        ["how much", "amount", "cost", "charge", "price", "fee", "kitn", "kiti", "ketl", "कितन", "किती", "કેટલ", "रकम", "રકમ"];

    private static readonly string[] Rupees = ["₹", "Rs", "rupee", "lakh"];

    private static readonly string[] CallingOff =
        ["cancel", "call off", "called off", "refund", "return", "back out", "कैंसिल", "रद्द", "वापस", "परत", "રદ", "પાછ"];

    /// <summary>What comes on top of the usual, for those who ask for it.</summary>
    private static readonly string[] OnTop = ["extended", "extension", "extra", "additional"];

    private static readonly string[] WantsMore = ["exten", "extra", "additional", "badha", "एक्सटे", "एक्स्टे", "बढ़", "बढ", "वाढ", "એક્સટે", "એક્સ્ટે", "વધાર", "લંબા"];

    private static readonly string[] Whether = ["is ", "are ", "do ", "does ", "can ", "will ", "may ", "should "];

    private static readonly string[] WhatOrWhen =
        ["what", "how", "when", "where", "which", "who", "kitn", "kab", "kahan", "kaun", "kadhi", "kuthe", "kiti", "ketl", "kyare", "kyan", "कितन", "कब", "कहां", "कहाँ", "कौन", "किती", "कधी", "कुठे", "कोण", "કેટલ", "ક્યારે", "ક્યાં", "કયા", "કઈ"];

    /// <param name="asked">The question or the part of it that is looked up, as the customer wrote it.</param>
    public static IReadOnlyList<ScoredPassage> Order(IReadOnlyList<ScoredPassage> found, string asked, Understood message, VehicleCatalogue catalogue)
    {
        if (found.Count < 2 || !IsProse(found[0].Passage)) return found;
        var (best, bestFit) = (0, Fit(found[0].Passage, asked, message, catalogue));
        for (var i = 1; i < found.Count && found[i].Score >= found[0].Score - Near; i++)
        {
            if (IsProse(found[i].Passage) && Fit(found[i].Passage, asked, message, catalogue) is var fit && fit > bestFit) (best, bestFit) = (i, fit);
        }

        return best == 0 ? found : [found[best], .. found.Where((_, i) => i != best)];
    }

    private static bool IsProse(Passage passage) => passage.Kind is RecordKind.Faq or RecordKind.Passage;

    private static int Fit(Passage passage, string asked, Understood message, VehicleCatalogue catalogue)
    {
        var title = passage.Title;
        var stray = message.Entities.ModelsMentioned.IsEmpty && catalogue.Resolve(title).Any(match => match.Certain) ? 1 : 0;
        var amount = HoldsAny(asked, HowMuch) && HoldsAny(title, HowMuch) ? 1 : 0;
        var off = !message.Has(Cue.Cancel | Cue.Refund | Cue.Reschedule) && HoldsAny(title, CallingOff) ? 1 : 0;
        var onTop = HoldsAny(title, OnTop) && !HoldsAny(asked, WantsMore) ? 1 : 0;
        var whether = Array.Exists(Whether, word => title.StartsWith(word, StringComparison.OrdinalIgnoreCase)) && HoldsAny(asked, WhatOrWhen) ? 1 : 0;
        var sum = HoldsAny(asked, HowMuch) && HoldsAny(passage.Text, Rupees) ? 1 : 0;
        return amount + sum - off - stray - onTop - whether;
    }

    private static bool HoldsAny(string text, string[] words) =>
        Array.Exists(words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
