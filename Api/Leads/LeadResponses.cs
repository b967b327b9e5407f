using Ampl.Conversations;
using Ampl.Flows;
using Ampl.Leads;
using Ampl.Understanding;

namespace Ampl.Api.Leads;

/// <summary>A lead on the wire; money in rupees.</summary>
public sealed record LeadResponse
{
    public required Guid Id { get; init; }
    public required int Score { get; init; }
    public required string Priority { get; init; }
    public required string Status { get; init; }
    public string? Name { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public string? City { get; init; }
    public required string ConversationId { get; init; }
    public string? PrimaryIntent { get; init; }
    public required IReadOnlyList<string> ModelsInterested { get; init; }
    public decimal? BudgetMin { get; init; }
    public decimal? BudgetMax { get; init; }
    public string? Timeline { get; init; }
    public string? AssignedTo { get; init; }
    public required string Source { get; init; }
    public required IReadOnlyList<string> Signals { get; init; }
    public required IReadOnlyList<string> Recommendations { get; init; }

    /// <summary>What guided conversations collected for the dealership: a test drive, a service visit, a booking.</summary>
    public required IReadOnlyList<LeadRequestResponse> Requests { get; init; }

    public DateTime CreatedAt { get; init; }
    public DateTime UpdatedAt { get; init; }

    public static LeadResponse Of(LeadView lead) => new()
    {
        Id = lead.Id,
        Score = lead.Score,
        Priority = PriorityName.Of(lead.Priority),
        Status = lead.Status.ToString().ToLowerInvariant(),
        Name = lead.Name,
        Phone = lead.Phone,
        Email = lead.Email,
        City = lead.City,
        ConversationId = lead.ConversationId,
        PrimaryIntent = lead.PrimaryIntent is { } intent ? IntentName.Of(intent) : null,
        ModelsInterested = lead.ModelsInterested,
        BudgetMin = lead.BudgetMin,
        BudgetMax = lead.BudgetMax,
        Timeline = TimelineName.Of(lead.Timeline),
        AssignedTo = lead.AssignedTo,
        Source = lead.Source,
        Signals = lead.Signals.Select(Explained).ToArray(),
        Recommendations = lead.Recommendations,
        Requests = lead.Requests.Select(LeadRequestResponse.Of).ToArray(),
        CreatedAt = lead.CreatedAt.UtcDateTime,
        UpdatedAt = lead.UpdatedAt.UtcDateTime,
    };

    private static string Explained(ScoreItem item) => $"{item.Reason} {item.Points:+0;-0}";
}

/// <summary>Fields by name, in a form that no language changes: "2026-12-01", "17:30", "yes".</summary>
public sealed record LeadRequestResponse(string Flow, string Status, IReadOnlyDictionary<string, string> Fields, DateTime UpdatedAt)
{
    public static LeadRequestResponse Of(FlowRequest request) => new(
        request.Flow,
        request.Status switch { FlowStatus.Completed => "completed", FlowStatus.Cancelled => "cancelled", _ => "in_progress" },
        request.Fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal),
        request.At.UtcDateTime);
}

public sealed record LeadListResponse(IReadOnlyList<LeadResponse> Leads, int Total, int Page, int PageSize, bool HasNext);
