using System.Collections.Immutable;
using Ampl.Conversations;
using Ampl.Flows;
using Ampl.Understanding;

namespace Ampl.Leads;

public enum LeadPriority
{
    Cold,
    Warm,
    Hot,
}

public enum LeadStatus
{
    New,
    Contacted,
    Qualified,
    Negotiating,
    Won,
    Lost,
    Nurturing,
}

/// <summary>
/// What a conversation knows of its customer after one turn. It is complete, not a difference, so
/// applying a later one alone, or one twice, leaves the lead right.
/// </summary>
[GenerateSerializer, Immutable, Alias("ampl.ConversationScored")]
public sealed record ConversationScored
{
    [Id(0)] public required ConversationId Conversation { get; init; }

    /// <summary>Counts the conversation's committed writes; an older one than the lead has seen is ignored.</summary>
    [Id(1)] public required long Version { get; init; }

    [Id(2)] public required DateTimeOffset At { get; init; }
    [Id(3)] public required ScoreView Score { get; init; }
    /// <summary>The strongest so far, by its points.</summary>
    [Id(4)] public Intent Intent { get; init; }
    [Id(5)] public Entities Known { get; init; } = Entities.None;
    [Id(6)] public string? Source { get; init; }
    [Id(7)] public int Turns { get; init; }
    [Id(8)] public string? CustomerId { get; init; }

    /// <summary>What guided conversations collected, under way and ended.</summary>
    [Id(9)] public ImmutableArray<FlowRequest> Requests { get; init; } = [];
}

/// <summary>A lead as staff see it; money in rupees.</summary>
[GenerateSerializer, Immutable, Alias("ampl.LeadView")]
public sealed record LeadView
{
    [Id(0)] public required Guid Id { get; init; }
    [Id(1)] public required string ConversationId { get; init; }
    [Id(2)] public int Score { get; init; }
    [Id(3)] public LeadPriority Priority { get; init; }
    [Id(4)] public LeadStatus Status { get; init; }
    [Id(5)] public string? Name { get; init; }
    [Id(6)] public string? Phone { get; init; }
    [Id(7)] public string? Email { get; init; }
    [Id(8)] public string? City { get; init; }
    [Id(9)] public Intent? PrimaryIntent { get; init; }
    [Id(10)] public ImmutableArray<string> ModelsInterested { get; init; } = [];
    [Id(11)] public decimal? BudgetMin { get; init; }
    [Id(12)] public decimal? BudgetMax { get; init; }
    [Id(13)] public Timeline Timeline { get; init; }
    [Id(14)] public string? AssignedTo { get; init; }
    [Id(15)] public string Source { get; init; } = "chatbot";

    /// <summary>Why the score is what it is, one reason each.</summary>
    [Id(16)] public ImmutableArray<ScoreItem> Signals { get; init; } = [];

    /// <summary>What a salesperson should do next; stable codes that a client may translate.</summary>
    [Id(17)] public ImmutableArray<string> Recommendations { get; init; } = [];

    [Id(18)] public DateTimeOffset CreatedAt { get; init; }
    [Id(19)] public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>What guided conversations collected for the dealership, the newest last.</summary>
    [Id(20)] public ImmutableArray<FlowRequest> Requests { get; init; } = [];
}

/// <summary>Which leads to list; <see cref="Page"/> counts from 1.</summary>
[GenerateSerializer, Immutable, Alias("ampl.LeadQuery")]
public sealed record LeadQuery
{
    [Id(0)] public LeadStatus? Status { get; init; }
    [Id(1)] public LeadPriority? Priority { get; init; }
    [Id(2)] public int? MinScore { get; init; }
    [Id(3)] public string? AssignedTo { get; init; }
    [Id(4)] public int Page { get; init; } = 1;
    [Id(5)] public int PageSize { get; init; } = 20;
}

/// <summary>One page of leads, best score first; <see cref="Total"/> counts all pages.</summary>
[GenerateSerializer, Immutable, Alias("ampl.LeadPage")]
public sealed record LeadPage(ImmutableArray<LeadView> Leads, int Total);
