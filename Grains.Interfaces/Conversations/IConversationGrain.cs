namespace Ampl.Conversations;

/// <summary>One customer's talk with one dealership: understands, answers, scores and remembers.</summary>
[Alias("ampl.IConversationGrain")]
public interface IConversationGrain : IGrainWithStringKey
{
    /// <summary>Answers a message; the answer is durable when the task ends.</summary>
    [Alias("Say")]
    Task<Answer> Say(Say message, CancellationToken cancellation = default);

    /// <summary>Forgets what was said; repeating it, or clearing what never was, does no harm.</summary>
    [Alias("Clear")]
    Task Clear(Standing standing, CancellationToken cancellation = default);
}
