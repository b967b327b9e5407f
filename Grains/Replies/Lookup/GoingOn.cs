using System.Collections.Frozen;
using Ampl.Knowledge;
using Ampl.Questions;
using Ampl.Retrieval;
using Ampl.Understanding;

namespace Ampl.Replies.Lookup;

/// <summary>"And how many claims does it allow?", "what papers for that?": asked of what was told just before.</summary>
internal static class GoingOn
{
    private const int MostWords = 10;

    /// <summary>What was told need not hold much of the question when the question points at it.</summary>
    private const double LeastInIt = 0.2;

    /// <summary>A text that answers as well as any is meant again: "what is their phone number?" of the branch told of.</summary>
    private const double NearlyAsGood = 0.9;

    /// <summary>How texts speak of what a talk may be about.</summary>
    private static readonly FrozenDictionary<string, string> Topics = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [QuestionKind.Exchange] = "exchange old car valuation",
        [QuestionKind.TestDrive] = "test drive",
        [QuestionKind.Insurance] = "insurance policy",
        ["service_booking"] = "service",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly NamespaceRoute Texts = NamespaceRoute.Of(KnowledgeNamespace.Faq, KnowledgeNamespace.Sales, KnowledgeNamespace.Insurance);

    public static bool Try(Draft draft)
    {
        if (!PointsBack(draft.Request) || Last(draft) is not { } last) return false;
        var found = LookupAnswers.Search(draft, draft.Request.Message.Text, Texts);
        if (found.FirstOrDefault(hit => hit.Passage.Id == last.Id) is { Score: >= LeastInIt } same && (last.Kind != RecordKind.Faq || same.Score >= found[0].Score * NearlyAsGood)) return LookupAnswers.Tell(draft, same);
        return Beside(draft, last, found);
    }

    /// <summary>The sentences of the text that answer, which may be all of it; where it holds no such answer nothing else is meant.</summary>
    public static void TellMore(Draft draft, GoingOnQuestion question)
    {
        var search = draft.Knowledge.Search;
        if (question.Told is not { } told || (IsText(told) && (search.Told($"{told.Title} {told.Text}") & question.Asked) == 0))
        {
            var message = draft.Request.Message.Text;
            var isTold = question.Told is { } last ? Beside(draft, last, LookupAnswers.Search(draft, message, Texts)) : TryTopic(draft, message);
            if (!isTold) SocialAnswers.Write(draft, QuestionKind.Unknown);
        }
        else if (!IsText(told))
        {
            LookupAnswers.Tell(draft, new ScoredPassage(told, 1, ""));
        }
        else
        {
            var text = draft.Safe(told.Text);
            LookupAnswers.QuoteText(draft, Excerpt.Where(text, sentence => (search.Told(sentence) & question.Asked) != 0));
            draft.Evidence.Cite(told, 1);
        }
    }

    /// <summary>Another text that answers the question and is about what the last one was about.</summary>
    private static bool Beside(Draft draft, Passage last, IReadOnlyList<ScoredPassage> found)
    {
        var asked = found.SelectMany(hit => hit.Terms).ToHashSet(StringComparer.Ordinal);
        var together = LookupAnswers.Search(draft, $"{draft.Request.Message.Text} {last.Title}", Texts);
        return together.FirstOrDefault(hit => hit.Passage.Id != last.Id && hit.Score >= SearchIndex.KnownScore && hit.Terms.Any(asked.Contains) && hit.Terms.Any(term => !asked.Contains(term))) is { } hit
            && LookupAnswers.Tell(draft, hit);
    }

    /// <summary>"How long does your quote hold?" in a talk about an exchange: what answers it and is about that.</summary>
    public static bool TryTopic(Draft draft, string query) => TryTopic(draft, query, draft.Request.Flow ?? draft.Request.Memory.LastQuestion ?? "");

    /// <summary>What is asked by a sort of answer ("how long") need share no word with the text, if that is about the subject and gives it.</summary>
    public static bool TryTopic(Draft draft, string query, string subject)
    {
        if (!Topics.TryGetValue(subject, out var topic)) return false;
        var search = draft.Knowledge.Search;
        var sort = search.Asked(query);
        var asked = LookupAnswers.Search(draft, query, Texts).SelectMany(hit => hit.Terms).ToHashSet(StringComparer.Ordinal);
        return LookupAnswers.Search(draft, $"{query} {topic}", Texts).FirstOrDefault(hit => IsProse(hit) && hit.Terms.Any(term => !asked.Contains(term) || topic.Contains(term, StringComparison.Ordinal))
                && (sort == 0 ? hit.Score >= SearchIndex.KnownScore && hit.Terms.Any(asked.Contains) : (search.Told(hit.Passage.Text) & sort) != 0)) is { } found
            && LookupAnswers.Tell(draft, found);
    }

    private static bool IsProse(ScoredPassage hit) => IsText(hit.Passage) && hit.Score >= LeastInIt;

    /// <summary>A lender or a cover is told from its record, whose text may be empty.</summary>
    private static bool IsText(Passage passage) => passage.Kind is RecordKind.Faq or RecordKind.Passage;

    public static bool PointsBack(ReplyRequest request)
    {
        var message = request.Message;
        return request.Memory.LastText is not null && message.Entities.ModelsMentioned.IsEmpty && message.Normalized.AsSpan().Count(' ') < MostWords
            && (message.Has(Cue.Reference) || request.Dealership.Knowledge.Asking[Asking.PointsBack].In(message.Normalized));
    }

    private static Passage? Last(Draft draft) => draft.Knowledge.Search.Find(draft.Request.Memory.LastText!);
}
