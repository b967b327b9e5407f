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

    private static readonly NamespaceRoute Texts = NamespaceRoute.Of(KnowledgeNamespace.Faq, KnowledgeNamespace.Sales, KnowledgeNamespace.Insurance);

    public static bool Try(Draft draft)
    {
        if (!PointsBack(draft.Request) || Last(draft) is not { } last) return false;
        var found = LookupAnswers.Search(draft, draft.Request.Message.Text, Texts);
        if (found.FirstOrDefault(hit => hit.Passage.Id == last.Id) is { Score: >= LeastInIt } same && last.Kind != RecordKind.Faq) return LookupAnswers.Tell(draft, same);
        return Beside(draft, last, found);
    }

    /// <summary>The sentences of the text that answer, which may be all of it; where it holds no such answer nothing else is meant.</summary>
    public static void TellMore(Draft draft, GoingOnQuestion question)
    {
        var search = draft.Knowledge.Search;
        if ((search.Told($"{question.Told.Title} {question.Told.Text}") & question.Asked) == 0)
        {
            if (!Beside(draft, question.Told, LookupAnswers.Search(draft, draft.Request.Message.Text, Texts))) SocialAnswers.Write(draft, QuestionKind.Unknown);
            return;
        }

        var text = draft.Safe(question.Told.Text);
        LookupAnswers.QuoteText(draft, Excerpt.Where(text, sentence => (search.Told(sentence) & question.Asked) != 0));
        draft.Evidence.Cite(question.Told, 1);
    }

    /// <summary>Another text that answers the question and is about what the last one was about.</summary>
    private static bool Beside(Draft draft, Passage last, IReadOnlyList<ScoredPassage> found)
    {
        var asked = found.SelectMany(hit => hit.Terms).ToHashSet(StringComparer.Ordinal);
        var together = LookupAnswers.Search(draft, $"{draft.Request.Message.Text} {last.Title}", Texts);
        return together.FirstOrDefault(hit => hit.Passage.Id != last.Id && hit.Score >= SearchIndex.KnownScore && hit.Terms.Any(asked.Contains) && hit.Terms.Any(term => !asked.Contains(term))) is { } hit
            && LookupAnswers.Tell(draft, hit);
    }

    private static bool PointsBack(ReplyRequest request)
    {
        var message = request.Message;
        return request.Memory.LastText is not null && message.Entities.ModelsMentioned.IsEmpty && message.Normalized.AsSpan().Count(' ') < MostWords
            && (message.Has(Cue.Reference) || request.Dealership.Knowledge.Asking[Asking.PointsBack].In(message.Normalized));
    }

    private static Passage? Last(Draft draft) => draft.Knowledge.Search.Find(draft.Request.Memory.LastText!);
}
