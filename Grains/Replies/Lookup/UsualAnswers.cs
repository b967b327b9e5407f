using Ampl.Knowledge;
using Ampl.Questions;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Replies.Lookup;

/// <summary>
/// What a dealer answers once for all, however it was asked: the words of "if I cancel now how much do I lose" are in no
/// answer, and the one about cancelling is meant.
/// </summary>
internal static class UsualAnswers
{
    private const double Sure = 0.5;

    private static readonly (Cue Cues, string Query)[] ByCue =
    [
        (Cue.Cancel | Cue.Refund, "cancel booking refund"),
        (Cue.OpeningHours, TopicQuestions.OpeningHours),
        (Cue.Location, "showroom address location"),
        (Cue.Payment, "payment modes accept card"),
    ];

    /// <summary>After all else was looked for in vain.</summary>
    public static bool Try(Draft draft)
    {
        foreach (var (cues, query) in ByCue)
        {
            if (draft.Request.Message.Has(cues)) return Tell(draft, query);
        }

        return false;
    }

    /// <summary>Before the words are searched for, where they are known to lead astray.</summary>
    public static bool TryBefore(Draft draft, LookupQuestion question) =>
        IsStranded(draft) && Tell(draft, "roadside assistance breakdown towing")
        || AsksForHours(draft, question.Query) && Tell(draft, TopicQuestions.OpeningHours)
        || question.Otherwise == QuestionKind.WaitingPeriod && draft.Request.Message.Entities.ModelsMentioned.IsEmpty && TryWaiting(draft);

    /// <summary>"In how many days will I get it?": its words are in many an answer, and the one about waiting is meant.</summary>
    public static bool TryWaiting(Draft draft) => Tell(draft, "waiting period delivery time");

    /// <summary>"Open on Sunday?" is asked of the showroom, though the answer about the workshop speaks of Sundays as well.</summary>
    private static bool AsksForHours(Draft draft, string query) =>
        draft.Request.Message.Has(Cue.OpeningHours) && !draft.Request.Message.Has(Cue.Service)
        && LookupAnswers.Search(draft, query, NamespaceRoute.Of(KnowledgeNamespace.Faq)) is [var best, ..] && !PlainWords.SaysMore(best, PlainWords.OfHours);

    /// <summary>Whose car stands still on the road needs help there, whatever else is told of the place.</summary>
    private static bool IsStranded(Draft draft) =>
        draft.Request.Message is { Intent: Intent.Service or Intent.ServiceReminder or Intent.Info } && !draft.Request.Message.Has(Cue.Price)
        && draft.Knowledge.Asking[Asking.Breakdown].In(draft.Request.Message.Normalized);

    private static bool Tell(Draft draft, string query) => LookupAnswers.TryFaq(draft, query, least: Sure);
}
