using Ampl.Knowledge;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Replies.Lookup;

/// <summary>
/// Between answers that fit almost alike, the one to a question of the same sort: who asks how much it is to book does not
/// want to hear what a cancellation costs, though both speak of the booking amount; who names no car, not what holds for one;
/// who asks how much, not whether; and what comes on top of the usual is for those who ask for more.
/// </summary>
internal static class FaqChoice
{
    /// <summary>Scores this close together say nothing about which is better.</summary>
    private const double Near = 0.1;

    /// <summary>What holds in a special case gives way to the usual even where it shares more words: "the RC of a used car".</summary>
    private const double NearTheSpecial = 0.25;

    /// <summary>A title that has so much less of what was asked answers another question, though the texts fit alike.</summary>
    private const double FarFromTheTitle = 0.35;

    /// <param name="asked">The question or the part of it that is looked up, as folded words.</param>
    public static IReadOnlyList<ScoredPassage> Order(IReadOnlyList<ScoredPassage> found, string asked, Understood message, DealerKnowledge knowledge)
    {
        if (found.Count < 2 || !IsProse(found[0].Passage)) return found;
        var wish = new Wish(asked, message, knowledge.Asking);
        var (best, bestFit) = (0, wish.Fit(knowledge.TraitsOf(found[0].Passage)));
        var near = wish.IsUsual && knowledge.TraitsOf(found[0].Passage).IsSpecial ? NearTheSpecial : Near;
        for (var i = 1; i < found.Count && found[i].Score >= found[0].Score - near; i++)
        {
            if (found[i].Title < found[0].Title - FarFromTheTitle) continue;
            if (IsProse(found[i].Passage) && wish.Fit(knowledge.TraitsOf(found[i].Passage)) is var fit && fit > bestFit) (best, bestFit) = (i, fit);
        }

        return best == 0 ? found : [found[best], .. found.Where((_, i) => i != best)];
    }

    private static bool IsProse(Passage passage) => passage.Kind is RecordKind.Faq or RecordKind.Passage;

    /// <summary>Of what sort the question is; read once for all that was found.</summary>
    private readonly struct Wish(string asked, Understood message, AskingWords words)
    {
        private readonly bool _namesNoCar = message.Entities.ModelsMentioned.IsEmpty;
        private readonly bool _callsOff = message.Has(Cue.Cancel | Cue.Refund | Cue.Reschedule);
        private readonly bool _asksHowMuch = words[Asking.HowMuch].In(asked) && !words[Asking.HowManyOf].In(asked);
        private readonly bool _asksForPapers = words[Asking.Papers].In(asked);
        private readonly bool _asksHowLong = words[Asking.HowLong].In(asked);
        private readonly bool _asksWhatOrWhen = words[Asking.WhatOrWhen].In(asked);
        private readonly bool _wantsMore = words[Asking.WantsMore].In(asked);

        public bool IsUsual { get; } = !words[Asking.SpecialCase].In(asked);

        public int Fit(PassageTraits told) =>
            One(_asksHowMuch && told.AsksHowMuch) + One(_asksForPapers && told.AsksForPapers) + One(_asksHowLong && told.AsksHowLong) + (2 * One(_callsOff && told.CallsOff)) + One(_asksHowMuch && told.NamesSum)
            - One(IsUsual && told.IsSpecial) - One(_namesNoCar && told.TitleNamesCar) - One(!_callsOff && told.CallsOff)
            - One(_asksHowMuch && !_asksHowLong && told.AsksHowLong) - One(!_wantsMore && told.IsOnTop) - One(_asksWhatOrWhen && told.AsksWhether);

        private static int One(bool holds) => holds ? 1 : 0;
    }
}
