using System.Collections.Immutable;
using Ampl.Conversations;
using Ampl.Leads;
using Ampl.Outbox;
using Ampl.Storage;
using Ampl.Tenants;
using Ampl.Understanding;
using Orleans.Storage;

namespace Ampl.Tests.Storage;

/// <summary>Facts and states as the grains write them.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);

    /// <summary>Tests share a database, so each takes a tenant of its own.</summary>
    public static TenantId Tenant() => new($"t-{Guid.CreateVersion7(Now):n}");

    public static GrainId Grain(ConversationId id) => GrainId.Create("conversation", id.Key);

    public static GrainId Grain(LeadId id) => GrainId.Create("lead", id.Key);

    public static MessageWritten Message(ConversationId id, string role, string text, string messageId = "m1", DateTimeOffset? at = null) => new()
    {
        Tenant = id.Tenant,
        Conversation = id.Value,
        Role = role,
        Content = text,
        MessageId = messageId,
        At = at ?? Now,
        Language = Language.HindiLatin,
        Intent = role == Role.User ? Intent.TestDrive : null,
        LeadScore = role == Role.User ? 48 : null,
    };

    /// <summary>A question and its answer, with the record of the turn.</summary>
    public static ImmutableArray<Fact> Turn(ConversationId id, string messageId = "m1", string question = "price?", DateTimeOffset? at = null) =>
    [
        Message(id, Role.User, question, messageId, at),
        Message(id, Role.Assistant, $"about {question}", messageId, at) with
        {
            Record = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(Record(messageId, question), GrainStateJson.Default.TurnRecord),
        },
    ];

    public static TurnRecord Record(string messageId, string question) => new()
    {
        TextHash = question,
        Answer = new Answer { MessageId = messageId, Text = $"about {question}", Language = Language.HindiLatin, At = Now },
    };

    public static OutboxFact Effect(string payload = "{}") => new("test.effect", payload, Now);

    public static LeadView Lead(LeadId id, int score, DateTimeOffset? updated = null) => new()
    {
        Id = id.Value,
        ConversationId = $"c-{score}",
        Score = score,
        Priority = score >= 70 ? LeadPriority.Hot : score >= 50 ? LeadPriority.Warm : LeadPriority.Cold,
        ModelsInterested = ["Creta"],
        BudgetMax = 1_600_000m,
        Timeline = Timeline.Immediate,
        CreatedAt = Now,
        UpdatedAt = updated ?? Now,
    };

    public static Task Write(this Store store, ConversationId id, Held<ConversationState> held, params ImmutableArray<Fact> facts)
    {
        held.State = (held.State ?? new ConversationState()) with { Revision = (held.State?.Revision ?? 0) + 1, Pending = facts };
        return store.Grains.WriteStateAsync("conversation", Grain(id), held);
    }

    public static async Task<Held<ConversationState>> Read(this Store store, ConversationId id)
    {
        var held = new Held<ConversationState>();
        await store.Grains.ReadStateAsync("conversation", Grain(id), held);
        return held;
    }
}
