using System.Collections.Immutable;
using Ampl.Errors;

namespace Ampl.Conversations;

/// <summary>What is to be done with a message before any work goes into it.</summary>
internal enum Admission
{
    New,

    /// <summary>Its id was seen, or may have been: the facts decide.</summary>
    PerhapsRepeated,
}

/// <summary>Who may speak, and what a repeated message is.</summary>
internal static class ConversationRules
{
    /// <summary>How many message ids the snapshot remembers; a resend comes within seconds, so few suffice.</summary>
    public const int RememberedIds = 24;

    /// <exception cref="DomainException">A stranger speaks in somebody's conversation.</exception>
    public static Admission Admit(ConversationState state, Say message)
    {
        var seen = message.MayRepeat && MayHaveSeen(state, message.MessageId);
        var firstAgain = seen && state.Turns == 1;
        if (state.Revision > 0 && message.Standing == Standing.Stranger && !firstAgain)
            throw Forbidden();
        return seen ? Admission.PerhapsRepeated : Admission.New;
    }

    /// <summary>The first answer to a message that was sent again.</summary>
    /// <exception cref="DomainException">The id was used for another text.</exception>
    public static Answer Repeat(TurnRecord turn, Say message) =>
        turn.TextHash == MessageHash.OfText(message.Text)
            ? turn.Answer
            : throw new DomainException(ErrorKind.Conflict, "message_id_reused", "This message id was already used for another text.");

    /// <exception cref="DomainException">A stranger clears somebody's conversation.</exception>
    public static void AdmitClear(ConversationState state, Standing standing)
    {
        if (state.Revision > 0 && standing == Standing.Stranger) throw Forbidden();
    }

    /// <summary>Nothing is remembered but that the conversation exists, and the ids that may still be resent.</summary>
    public static ConversationState Clear(ConversationState state, ConversationId id, DateTimeOffset now) =>
        state.Turns == 0
            ? state
            : new ConversationState
            {
                Revision = state.Revision + 1,
                Source = state.Source,
                CustomerId = state.CustomerId,
                HasLead = state.HasLead,
                Pending = [new ConversationCleared(id.Tenant, id.Value, now)],
            };

    public static ImmutableArray<int> Remember(ImmutableArray<int> recent, string messageId)
    {
        var hash = MessageHash.OfId(messageId);
        return recent.Length < RememberedIds ? recent.Add(hash) : [.. recent.AsSpan()[1..], hash];
    }

    /// <summary>True also when the snapshot is too short to know: then the facts are asked.</summary>
    private static bool MayHaveSeen(ConversationState state, string messageId) =>
        state.Turns > RememberedIds || state.RecentMessages.Contains(MessageHash.OfId(messageId));

    private static DomainException Forbidden() => new(
        ErrorKind.Forbidden, "conversation_forbidden", "This conversation belongs to another visitor; send its visitor token.");
}
