using System.Collections.Immutable;
using Ampl.Conversations;
using Ampl.Understanding;

namespace Ampl.Api.Conversations;

/// <summary>What the wire needs to know besides the answer itself.</summary>
internal sealed record ChatContext(ConversationId Conversation, string VisitorToken, bool ForStaff, TimeSpan Took);

/// <summary>Puts committed answers into the shapes of the wire.</summary>
internal static class ChatAnswers
{
    public static ChatResponse Of(Answer answer, ChatRequest request, ChatContext context) => new()
    {
        Response = answer.Text,
        ConversationId = context.Conversation.Value,
        MessageId = answer.MessageId,
        Query = request.Message,
        Sources = request.IncludeSources ? Sources(answer.Sources, request.MaxChunks) : [],
        LeadScore = answer.Score?.LeadScore,
        LeadPriority = answer.Score?.Priority,
        Intent = answer.Intent is { } intent ? IntentName.Of(intent) : null,
        IntentConfidence = Math.Round(answer.IntentConfidence, 4),
        Language = answer.Language.Tag(),
        Entities = EntitiesView.Of(answer.Entities),
        SuggestedActions = answer.SuggestedActions,
        Degraded = answer.Degraded,
        Grounding = answer.Grounding is { } held ? new GroundingResponse(held.ByModel ? "model" : "composer", held.Checked, held.Rejected, held.Tools) : null,
        VisitorToken = context.VisitorToken,
        ScoreBreakdown = context.ForStaff && answer.Score is { } score ? Breakdown(score) : null,
        ProcessingTimeMs = Math.Round(context.Took.TotalMilliseconds, 2),
        Timestamp = answer.At.UtcDateTime,
    };

    public static HistoryResponse Of(ConversationId conversation, HistoryView history) => new(
        conversation.Value,
        history.Messages.Select(message => new HistoryMessage(message.Role, message.Content, message.At.UtcDateTime, message.MessageId)).ToArray(),
        history.TurnCount,
        history.CreatedAt.UtcDateTime);

    private static ChatSource[] Sources(ImmutableArray<SourceView> sources, int most)
    {
        var views = new ChatSource[Math.Min(sources.Length, most)];
        for (var i = 0; i < views.Length; i++)
        {
            var source = sources[i];
            views[i] = new ChatSource(source.Id, source.Source, source.Namespace, Math.Round(source.Score, 4), source.Preview, source.Span is { } span ? new ChatSpan(span.Start, span.End) : null);
        }
        return views;
    }

    private static ScoreBreakdown Breakdown(ScoreView score) => new(
        score.Raw, score.Mean, score.Peak, score.Items.Select(item => new ScoreReason(item.Reason, item.Points)).ToArray());
}
