using Ampl.Leads;
using Orleans.Concurrency;

namespace Ampl.Conversations;

/// <summary>One customer's talk with one dealership: understands, answers, scores and remembers.</summary>
[Alias("ampl.IConversationGrain")]
public interface IConversationGrain : IGrainWithStringKey
{
    /// <summary>Answers a message; the answer is durable when the task ends.</summary>
    [Alias("Say")]
    Task<Answer> Say(Say message, CancellationToken cancellation = default);

    /// <summary>
    /// What its lead is to hear, as of the last committed turn; null when that is nothing. From then on the conversation
    /// announces its next turn in the outbox again. Does not wait for a turn under way.
    /// </summary>
    [Alias("News"), AlwaysInterleave]
    Task<ConversationScored?> News(CancellationToken cancellation = default);

    /// <summary>Forgets what was said; repeating it, or clearing what never was, does no harm.</summary>
    [Alias("Clear")]
    Task Clear(Standing standing, CancellationToken cancellation = default);
}
