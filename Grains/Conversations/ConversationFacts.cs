using System.Collections.Immutable;
using Ampl.Storage;
using Ampl.Tenants;
using Ampl.Understanding;

namespace Ampl.Conversations;

internal static class Role
{
    public const string User = "user";
    public const string Assistant = "assistant";
}

/// <summary>The first message of a conversation arrived.</summary>
internal sealed record ConversationStarted(TenantId Tenant, string Conversation, string Source, DateTimeOffset At) : Fact;

/// <summary>
/// A message in the conversation, by the customer or by us. Ours carries the record of the turn
/// (<see cref="TurnRecord"/> as JSON in UTF-8) and whether the question went unanswered.
/// </summary>
internal sealed record MessageWritten : Fact
{
    public required TenantId Tenant { get; init; }
    public required string Conversation { get; init; }
    public required string Role { get; init; }
    public required string Content { get; init; }
    public required string MessageId { get; init; }
    public required DateTimeOffset At { get; init; }
    public Language Language { get; init; }
    public Intent? Intent { get; init; }
    public int? LeadScore { get; init; }
    public bool Unanswered { get; init; }
    public byte[]? Record { get; init; }
}

/// <summary>The customer or staff cleared the conversation; earlier messages are no longer shown.</summary>
internal sealed record ConversationCleared(TenantId Tenant, string Conversation, DateTimeOffset At) : Fact;

/// <summary>Why a turn came out as it did: enough to repeat the answer and to explain it later.</summary>
internal sealed record TurnRecord
{
    public required string TextHash { get; init; }
    /// <summary>The answer as it was given, stored without its text, which is the content of the message.</summary>
    public required Answer Answer { get; init; }
    public string Plan { get; init; } = "";

    /// <summary>Why the guard flagged or blocked the message; empty when it did not.</summary>
    public ImmutableArray<string> Guard { get; init; } = [];

    public string DataVersion { get; init; } = "";
    public string RulesVersion { get; init; } = "";

    /// <summary>Which prompts a language model was given; empty when none was asked.</summary>
    public string PromptVersion { get; init; } = "";
}
