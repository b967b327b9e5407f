using System.Collections.Immutable;
using Ampl.Flows;
using Ampl.Guardrails;
using Ampl.Replies;
using Ampl.Scoring;
using Ampl.Storage;
using Ampl.Understanding;

namespace Ampl.Conversations;

/// <summary>Everything that one turn brought to light.</summary>
internal sealed record Turn(
    ConversationId Id,
    Say Said,
    Understood Understood,
    GuardVerdict Verdict,
    Reply Reply,
    ScoreLedger Ledger,
    ScoreView Score,
    string DataVersion,
    DateTimeOffset Now)
{
    /// <summary>Where guided conversations stand after the turn; null when none was ever begun.</summary>
    public FlowsState? Flows { get; init; }
}

/// <summary>The state and facts to commit, and the answer to give once they are.</summary>
internal sealed record TurnOutcome(ConversationState Next, Answer Answer);

/// <summary>Turns what a turn brought to light into state, facts and the answer.</summary>
internal static class TurnRules
{
    public const string DefaultSource = "chatbot";

    public static TurnOutcome Conclude(Turn turn, ConversationState state)
    {
        var answer = AnswerOf(turn, state);
        var next = state with
        {
            Revision = state.Revision + 1,
            Turns = state.Turns + 1,
            Source = state.Revision == 0 ? turn.Said.Source ?? DefaultSource : state.Source,
            CustomerId = turn.Said.CustomerId ?? state.CustomerId,
            Memory = turn.Reply.Memory,
            Score = turn.Ledger,
            HasLead = state.HasLead || turn.Score.Raw > 0 || turn.Flows is not null,
            StrongestIntent = ScoreRules.Stronger(state.StrongestIntent, turn.Understood.Intent),
            LastTurn = new LastTurn(turn.Understood.Intent, turn.Now),
            Confirming = Confirmation.After(turn.Understood, state.Confirming),
            Flows = turn.Flows,
            RecentMessages = turn.Said.MayRepeat
                ? ConversationRules.Remember(state.RecentMessages, turn.Said.MessageId)
                : state.RecentMessages,
        };
        return new TurnOutcome(next with { Pending = Facts(turn, state, next, answer) }, answer);
    }

    private static Answer AnswerOf(Turn turn, ConversationState state) => new()
    {
        MessageId = turn.Said.MessageId,
        Text = turn.Reply.Text,
        Language = turn.Reply.Memory.Language,
        Intent = turn.Understood.Intent,
        IntentConfidence = turn.Understood.Confidence,
        Entities = turn.Understood.Entities,
        Sources = turn.Reply.Sources,
        SuggestedActions = turn.Reply.Actions.IsEmpty ? SuggestedActions.For(turn.Understood, state.Turns + 1) : turn.Reply.Actions,
        Score = turn.Score,
        Degraded = turn.Reply.Degraded,
        Grounding = turn.Reply.Grounding,
        At = turn.Now,
    };

    private static ImmutableArray<Fact> Facts(
        Turn turn, ConversationState before, ConversationState after, Answer answer)
    {
        var facts = ImmutableArray.CreateBuilder<Fact>(3);
        if (before.Revision == 0)
            facts.Add(new ConversationStarted(turn.Id.Tenant, turn.Id.Value, after.Source, turn.Now));
        facts.Add(CustomerMessage(turn));
        facts.Add(OurMessage(turn, answer));
        return facts.DrainToImmutable();
    }

    private static MessageWritten CustomerMessage(Turn turn) => new()
    {
        Tenant = turn.Id.Tenant,
        Conversation = turn.Id.Value,
        Role = Role.User,
        Content = turn.Understood.SafeText,
        MessageId = turn.Said.MessageId,
        At = turn.Now,
        Language = turn.Understood.Language,
        Intent = turn.Understood.Intent,
        LeadScore = turn.Score.LeadScore,
    };

    private static MessageWritten OurMessage(Turn turn, Answer answer) => new()
    {
        Tenant = turn.Id.Tenant,
        Conversation = turn.Id.Value,
        Role = Role.Assistant,
        Content = answer.Text,
        MessageId = turn.Said.MessageId,
        At = turn.Now,
        Language = answer.Language,
        Unanswered = !turn.Reply.Known,
        Record = StoredJson.Utf8(RecordOf(turn, answer), GrainStateJson.Default.TurnRecord),
    };

    private static TurnRecord RecordOf(Turn turn, Answer answer) => new()
    {
        TextHash = MessageHash.OfText(turn.Said.Text),
        Answer = answer with { Text = "" }, // It is the message's content.
        Plan = turn.Reply.Plan,
        Guard = turn.Verdict.Reasons,
        DataVersion = turn.DataVersion,
        RulesVersion = ScoreRules.Version,
        PromptVersion = turn.Reply.PromptVersion,
    };
}
