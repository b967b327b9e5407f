using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ampl.Api.Conversations;

/// <summary>A customer's message. Members are settable because the generated reader drops the defaults of init members.</summary>
public sealed record ChatRequest
{
    [Required, StringLength(2000, MinimumLength = 1)]
    public string Message { get; set; } = "";

    /// <summary>Chosen by the client or by an earlier answer; without it a new conversation begins.</summary>
    [StringLength(64, MinimumLength = 1), RegularExpression("^[A-Za-z0-9._:-]+$", ErrorMessage = "may hold ASCII letters, digits and . _ : -")]
    public string? ConversationId { get; set; }

    /// <summary>Client's id of the message; sent again, it returns the first answer.</summary>
    [StringLength(128, MinimumLength = 1)]
    public string? MessageId { get; set; }

    /// <summary>Free-form hints of the client; known keys are <c>name</c>, <c>city</c> and <c>page</c>.</summary>
    public JsonElement? UserContext { get; set; }

    public bool IncludeSources { get; set; } = true;

    [Range(1, 10)]
    public int MaxChunks { get; set; } = 5;

    /// <summary>Where the customer came from: widget, whatsapp, walk_in, campaign, referral or free text.</summary>
    [StringLength(64)]
    public string? Source { get; set; }

    [StringLength(64)]
    public string? CustomerId { get; set; }

    /// <summary>BCP 47 tag of the reply; by default the language of the message.</summary>
    [StringLength(16)]
    public string? Language { get; set; }

    [StringLength(128)]
    public string? VisitorToken { get; set; }
}

/// <summary>A document that the answer rests on.</summary>
/// <param name="Span">Characters of its text that the answer quotes; null when the answer rests on the record as a whole.</param>
public sealed record ChatSource(string Id, string Source, string Namespace, double Score, string Preview, ChatSpan? Span);

/// <summary>Characters from start up to, and without, end.</summary>
public sealed record ChatSpan(int Start, int End);

/// <summary>One reason for the score.</summary>
public sealed record ScoreReason(string Reason, int Points);

/// <summary>How the lead score came about; only staff see it.</summary>
public sealed record ScoreBreakdown(int Raw, double Mean, int Peak, IReadOnlyList<ScoreReason> Items);

/// <summary>How a language model's words were held against the sources.</summary>
/// <param name="WrittenBy"><c>model</c>, or <c>composer</c> when nothing of the model's could be sent.</param>
/// <param name="SentencesChecked">Over all attempts.</param>
/// <param name="Rejected">Why attempts were not sent, in order.</param>
/// <param name="Tools">Sums that were worked out for the model.</param>
public sealed record GroundingResponse(string WrittenBy, int SentencesChecked, IReadOnlyList<string> Rejected, IReadOnlyList<string> Tools);

/// <summary>The answer, as it was committed.</summary>
public sealed record ChatResponse
{
    public required string Response { get; init; }
    public required string ConversationId { get; init; }
    public required string MessageId { get; init; }
    public required string Query { get; init; }
    public required IReadOnlyList<ChatSource> Sources { get; init; }
    public int? LeadScore { get; init; }
    public string? LeadPriority { get; init; }
    public string? Intent { get; init; }
    public double IntentConfidence { get; init; }
    public required string Language { get; init; }
    public required EntitiesView Entities { get; init; }
    public required IReadOnlyList<string> SuggestedActions { get; init; }
    public string? Degraded { get; init; }
    public GroundingResponse? Grounding { get; init; }
    public string? VisitorToken { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScoreBreakdown? ScoreBreakdown { get; init; }

    public double ProcessingTimeMs { get; init; }
    public DateTime Timestamp { get; init; }
}

/// <summary>One message of the history.</summary>
public sealed record HistoryMessage(string Role, string Content, DateTime Timestamp, string? MessageId);

public sealed record HistoryResponse(string ConversationId, IReadOnlyList<HistoryMessage> Messages, int TurnCount, DateTime CreatedAt);

public sealed record ClearedResponse(string Message, string ConversationId);

public sealed record ChatStatsResponse(long TotalConversations, long TotalMessages, long ActiveConversations);
