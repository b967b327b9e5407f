using System.Collections.Immutable;
using Ampl.Understanding;

namespace Ampl.Conversations;

/// <summary>How the caller proved who they are to this conversation.</summary>
public enum Standing
{
    /// <summary>No token: may only start a conversation, or repeat its very first message.</summary>
    Stranger,
    Visitor,
    Staff,
}

/// <summary>One thing a customer said.</summary>
[GenerateSerializer, Immutable, Alias("ampl.Say")]
public sealed record Say
{
    [Id(0)] public required string Text { get; init; }

    /// <summary>Client's id of this message; sent again it returns the first answer.</summary>
    [Id(1)] public required string MessageId { get; init; }

    /// <summary>False when the server made the id, so that no earlier answer is looked for.</summary>
    [Id(2)] public bool MayRepeat { get; init; }

    [Id(3)] public Standing Standing { get; init; }

    /// <summary>Where the customer came from: widget, whatsapp, walk_in, campaign, referral or free text.</summary>
    [Id(4)] public string? Source { get; init; }

    [Id(5)] public string? CustomerId { get; init; }

    /// <summary>Overrides the detected language of the reply.</summary>
    [Id(6)] public Language? ReplyIn { get; init; }

    /// <summary>1..10; how many passages may support the reply.</summary>
    [Id(7)] public int MaxSources { get; init; } = 5;
}

/// <summary>A document or record that a reply rests on; score 0..1.</summary>
/// <param name="Span">The part of its text that the reply quotes; null when the reply rests on the record as a whole.</param>
[GenerateSerializer, Immutable, Alias("ampl.SourceView")]
public sealed record SourceView(string Id, string Source, string Namespace, double Score, string Preview, SourceSpan? Span = null);

/// <summary>Characters [Start, End) of a source's text.</summary>
[GenerateSerializer, Immutable, Alias("ampl.SourceSpan")]
public sealed record SourceSpan(int Start, int End);

/// <summary>One line of a score, so that it can be explained.</summary>
[GenerateSerializer, Immutable, Alias("ampl.ScoreItem")]
public sealed record ScoreItem(string Reason, int Points);

/// <summary>How a lead score came about: this turn's raw points and the conversation's running mean and peak.</summary>
[GenerateSerializer, Immutable, Alias("ampl.ScoreView")]
public sealed record ScoreView(int LeadScore, string Priority, int Raw, double Mean, int Peak, ImmutableArray<ScoreItem> Items);

/// <summary>How a language model's words were held against the facts before anything was said.</summary>
/// <param name="ByModel">False when nothing of it could be sent and the answer is our own.</param>
/// <param name="Checked">Sentences looked at, over all attempts.</param>
/// <param name="Rejected">Why each attempt but the last one sent was not, in order.</param>
/// <param name="Tools">Sums that the model had us work out, by the tool's name.</param>
[GenerateSerializer, Immutable, Alias("ampl.GroundingView")]
public sealed record GroundingView(bool ByModel, int Checked, ImmutableArray<string> Rejected, ImmutableArray<string> Tools);

/// <summary>The answer to one message, as it was committed.</summary>
[GenerateSerializer, Immutable, Alias("ampl.Answer")]
public sealed record Answer
{
    [Id(0)] public required string MessageId { get; init; }
    [Id(1)] public required string Text { get; init; }
    [Id(2)] public Language Language { get; init; }
    [Id(3)] public Intent? Intent { get; init; }
    [Id(4)] public double IntentConfidence { get; init; }
    [Id(5)] public Entities Entities { get; init; } = Entities.None;
    [Id(6)] public ImmutableArray<SourceView> Sources { get; init; } = [];
    [Id(7)] public ImmutableArray<string> SuggestedActions { get; init; } = [];
    [Id(8)] public ScoreView? Score { get; init; }

    /// <summary>Why the answer is not what it would normally be; null when all went well.</summary>
    [Id(9)] public string? Degraded { get; init; }

    [Id(10)] public DateTimeOffset At { get; init; }

    /// <summary>Null when no language model was asked.</summary>
    [Id(11)] public GroundingView? Grounding { get; init; }
}

/// <summary>One message as history shows it; role is user or assistant.</summary>
[GenerateSerializer, Immutable, Alias("ampl.MessageView")]
public sealed record MessageView(string Role, string Content, DateTimeOffset At, string? MessageId);

/// <summary>The last messages of a conversation, oldest first.</summary>
[GenerateSerializer, Immutable, Alias("ampl.HistoryView")]
public sealed record HistoryView(ImmutableArray<MessageView> Messages, int TurnCount, DateTimeOffset CreatedAt);

/// <summary>Counts over one tenant; active means a message within the last half hour.</summary>
[GenerateSerializer, Immutable, Alias("ampl.ChatStats")]
public sealed record ChatStats(long TotalConversations, long TotalMessages, long ActiveConversations);
