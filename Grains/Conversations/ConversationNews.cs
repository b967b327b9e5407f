using Ampl.Leads;
using Ampl.Outbox;
using Ampl.Scoring;

namespace Ampl.Conversations;

/// <summary>
/// What a conversation's lead hears of it. The outbox holds an announcement only, one for however many turns pass until it is
/// delivered; what there is to say is then read from the committed state.
/// </summary>
internal static class ConversationNews
{
    /// <summary>False before there is a lead, and for a conversation that was cleared and not gone on with.</summary>
    public static bool IsIn(ConversationState state) => state is { HasLead: true, LastTurn: not null };

    public static ConversationScored? Of(ConversationId id, ConversationState state, ScoreThresholds thresholds) =>
        state is not { HasLead: true, LastTurn: { } last } ? null : new ConversationScored
        {
            Conversation = id,
            Version = state.Revision,
            At = last.At,
            Score = ScoreRules.View(state.Score, last.Intent, state.Memory.Known, thresholds),
            Intent = state.StrongestIntent ?? last.Intent,
            Known = state.Memory.Known,
            Source = state.Source,
            Turns = state.Turns,
            CustomerId = state.CustomerId,
            Requests = state.Flows?.Requests() ?? [],
        };

    public static ConversationState Announce(ConversationState next, DateTimeOffset at) =>
        next with { Pending = next.Pending.Add(new OutboxFact(OutboxKind.ConversationScored, "", at)) };
}
