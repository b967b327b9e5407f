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
    private const double Likely = 0.3;
    private const int FewWords = 4;
    private const int MostWordsGoingOn = 8;
    private static readonly string[] Hours = ["0 am", "0am", "0 pm", "0pm", " am ", " pm "];
    private static readonly string[] Workshop = ["workshop", "service"];

    /// <summary>Asked of a booking beside its amount, or of another thing that is booked.</summary>
    private const Cue OtherThanASum = Cue.Cancel | Cue.Refund | Cue.Reschedule | Cue.Delivery | Cue.TestDrive | Cue.Service | Cue.Offer | Cue.Bargain | Cue.Emi | Cue.Loan | Cue.WaitingPeriod;

    private static readonly (Cue Cues, string Query)[] ByCue =
    [
        (Cue.Cancel | Cue.Refund, "cancel booking refund"),
        (Cue.OpeningHours, TopicQuestions.OpeningHours),
        (Cue.Location, "showroom address location"),
        (Cue.Payment, "payment modes accept card"),
        (Cue.Warranty, "standard warranty years"),
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
        || AsksOf(draft, Cue.Location) && IsOfService(draft) && LookupAnswers.TryPassage(draft, "service workshop address", NamespaceRoute.Of(KnowledgeNamespace.Faq))
        || AsksOf(draft, Cue.OpeningHours) && LastPlace(draft) is { } place && LookupAnswers.Tell(draft, new ScoredPassage(place, 1, ""))
        || AsksOf(draft, Cue.OpeningHours) && AsksOf(draft, Cue.Service) && Tell(draft, "workshop service centre timings")
        || AsksForHours(draft, question.Query) && (TellOfShowroom(draft, "showroom timings") || TellOfShowroom(draft, TopicQuestions.OpeningHours))
        || AsksOnlyWhere(draft) && Tell(draft, "where is the showroom address")
        || AsksToBook(draft) && LookupAnswers.TryFaq(draft, "how much booking amount", fits: faq => LookupAnswers.NamesSum(faq, draft), least: Likely)
        || question.Otherwise == QuestionKind.WaitingPeriod && draft.Request.Message.Entities.ModelsMentioned.IsEmpty && !WaitsForOther(draft, question.Query) && TryWaiting(draft);

    /// <summary>"In how many days will I get it?": its words are in many an answer, and the one about waiting is meant.</summary>
    public static bool TryWaiting(Draft draft) => Tell(draft, "waiting period delivery time");

    /// <summary>"How long does it take to fit a charger?" is answered by what is written of chargers.</summary>
    private static bool WaitsForOther(Draft draft, string query) =>
        LookupAnswers.Search(draft, query, NamespaceRoute.Of(KnowledgeNamespace.Faq)) is [{ Score: >= SearchIndex.KnownScore } best, ..] && PlainWords.SaysMore(best, PlainWords.OfWaiting);

    private static bool IsOfService(Draft draft) => draft.Request.Message is { Intent: Intent.Service or Intent.ServiceReminder } || AsksOf(draft, Cue.Service);

    /// <summary>"Until when on Sunday?" right after an address was told that names its hours.</summary>
    private static Passage? LastPlace(Draft draft) =>
        draft.Request.Memory.LastText is { } last && draft.Request.Message is { Entities.ModelsMentioned.IsEmpty: true } message && message.Normalized.AsSpan().Count(' ') < MostWordsGoingOn
        && draft.Knowledge.Search.Find(last) is { Namespace: KnowledgeNamespace.Faq } told && NamesHours(told.Text) ? told : null;

    private static bool NamesHours(string text) => Array.Exists(Hours, hour => text.Contains(hour, StringComparison.OrdinalIgnoreCase));

    /// <summary>"Open on Sunday?" is asked of the showroom, though the answer about the workshop speaks of Sundays as well.</summary>
    private static bool AsksForHours(Draft draft, string query) =>
        AsksOf(draft, Cue.OpeningHours) && !AsksOf(draft, Cue.Service)
        && LookupAnswers.Search(draft, query, NamespaceRoute.Of(KnowledgeNamespace.Faq)) is [var best, ..] && !PlainWords.SaysMore(best, PlainWords.OfHours);

    /// <summary>Whose car stands still on the road needs help there, whatever else is told of the place.</summary>
    private static bool IsStranded(Draft draft) =>
        draft.Request.Message is { Intent: Intent.Service or Intent.ServiceReminder or Intent.Info } && !draft.Request.Message.Has(Cue.Price)
        && draft.Knowledge.Asking[Asking.Breakdown].In(draft.Request.Message.Normalized);

    private static bool TellOfShowroom(Draft draft, string query) => LookupAnswers.TryFaq(draft, query, fits: faq => !IsOfWorkshop(faq.Question), least: Likely);

    private static bool IsOfWorkshop(string title) => Array.Exists(Workshop, word => title.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>"Where is the showroom?" and nothing else: an "address proof" speaks of addresses as well. Another word may be the town of a branch.</summary>
    private static bool AsksOnlyWhere(Draft draft) =>
        draft.Request.Message is { Entities.City: null } message && message.Cues == Cue.Location && message.Normalized.AsSpan().Count(' ') < FewWords
        && draft.Knowledge.Search.ContentOf(message.Text).Count() <= 1;

    /// <summary>What has to be paid to book a car, in whatever words: "બુક કરાવવા કેટલા ભરવાના?"</summary>
    private static bool AsksToBook(Draft draft)
    {
        var (message, asking) = (draft.Request.Message, draft.Knowledge.Asking);
        return AsksOf(draft, Cue.Booking) && !AsksOf(draft, OtherThanASum) && asking[Asking.HowMuch].In(message.Normalized)
            && !asking[Asking.HowManyOf].In(message.Normalized) && !asking[Asking.HowLong].In(message.Normalized) && !asking[Asking.Papers].In(message.Normalized)
            && !asking[Asking.TakenBack].In(message.Normalized);
    }

    private static bool AsksOf(Draft draft, Cue cue) => draft.Request.Message.Has(cue);

    private static bool Tell(Draft draft, string query) => LookupAnswers.TryFaq(draft, query, least: Sure);
}
