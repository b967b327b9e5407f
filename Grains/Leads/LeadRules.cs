using System.Collections.Immutable;
using Ampl.Conversations;
using Ampl.Flows;
using Ampl.Scoring;
using Ampl.Tenants;
using Ampl.Understanding;

namespace Ampl.Leads;

/// <summary>What a conversation's news makes of a lead.</summary>
internal static class LeadRules
{
    /// <summary>The same instance when the news is old: an event may come late or twice.</summary>
    public static LeadState Record(LeadState state, LeadId id, ConversationScored scored)
    {
        if (scored.Version <= state.HeardOf) return state;
        var lead = Updated(state.Lead ?? Created(id, scored), scored);
        var points = ScoreRules.PointsOf(scored.Intent);
        var stronger = lead.PrimaryIntent is null || points > state.StrongestIntent;
        lead = lead with { PrimaryIntent = stronger ? scored.Intent : lead.PrimaryIntent };
        lead = lead with { Recommendations = Recommend(lead) };
        return state with
        {
            Lead = lead,
            HeardOf = scored.Version,
            StrongestIntent = stronger ? points : state.StrongestIntent,
            Pending = [new LeadRecorded(id.Tenant, state.Lead is null ? "created" : "score_updated", lead, scored.At)],
        };
    }

    private static LeadView Created(LeadId id, ConversationScored scored) => new()
    {
        Id = id.Value,
        ConversationId = scored.Conversation.Value,
        Source = scored.Source ?? TurnRules.DefaultSource,
        CreatedAt = scored.At,
    };

    private static LeadView Updated(LeadView lead, ConversationScored scored) => lead with
    {
        Score = scored.Score.LeadScore,
        Priority = Enum.Parse<LeadPriority>(scored.Score.Priority, ignoreCase: true),
        Name = First(scored.Known.Names) ?? lead.Name,
        Phone = First(scored.Known.PhoneNumbers) ?? lead.Phone,
        Email = First(scored.Known.EmailAddresses) ?? lead.Email,
        City = scored.Known.City ?? lead.City,
        ModelsInterested = scored.Known.ModelsMentioned,
        BudgetMin = scored.Known.BudgetMin,
        BudgetMax = scored.Known.BudgetMax,
        Timeline = scored.Known.Timeline,
        Signals = scored.Score.Items,
        Requests = Merge(lead.Requests, scored.Requests),
        UpdatedAt = scored.At,
    };

    /// <summary>A conversation that was cleared forgets its requests; the lead does not.</summary>
    private static ImmutableArray<FlowRequest> Merge(ImmutableArray<FlowRequest> known, ImmutableArray<FlowRequest> news) =>
        news.IsEmpty ? known : [.. known.Where(old => news.All(request => request.Flow != old.Flow)).Concat(news).OrderBy(request => request.At)];

    private static ImmutableArray<string> Recommend(LeadView lead)
    {
        var advice = ImmutableArray.CreateBuilder<string>(4);
        foreach (var request in lead.Requests)
        {
            if (request.Status == FlowStatus.Completed) advice.Add($"handle_{request.Flow}_request");
        }

        if (lead.Phone is null && lead.Email is null) advice.Add("ask_for_contact");
        else if (lead.Priority == LeadPriority.Hot) advice.Add("call_now");
        if (lead.ModelsInterested.IsEmpty) advice.Add("find_out_model");
        else if (lead.PrimaryIntent is Intent.Buy or Intent.TestDrive) advice.Add("offer_test_drive");
        if (lead.PrimaryIntent == Intent.Finance) advice.Add("send_finance_quote");
        if (lead.PrimaryIntent == Intent.Exchange) advice.Add("schedule_exchange_evaluation");
        if (lead.PrimaryIntent is Intent.Complaint or Intent.Escalation) advice.Add("resolve_grievance_first");
        if (lead.BudgetMax is null && lead.BudgetMin is null) advice.Add("find_out_budget");
        while (advice.Count > 4) advice.RemoveAt(advice.Count - 1);
        return advice.DrainToImmutable();
    }

    private static string? First(ImmutableArray<string> values) => values.IsEmpty ? null : values[0];
}
