using System.Text.Json;
using System.Text.Json.Serialization;
using Ampl.Api.Conversations;
using Ampl.Api.Errors;
using Ampl.Api.Guardrails;
using Ampl.Api.Health;
using Ampl.Api.Home;
using Ampl.Api.Identity;
using Ampl.Api.Knowledge;
using Ampl.Api.Leads;

namespace Ampl.Api.Hosting;

/// <summary>Every body on the wire: snake_case, nulls present, no reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(ChatRequest))]
[JsonSerializable(typeof(ChatResponse))]
[JsonSerializable(typeof(HistoryResponse))]
[JsonSerializable(typeof(ClearedResponse))]
[JsonSerializable(typeof(ChatStatsResponse))]
[JsonSerializable(typeof(GuardCheckRequest))]
[JsonSerializable(typeof(GuardCheckResponse))]
[JsonSerializable(typeof(KnowledgeSearchRequest))]
[JsonSerializable(typeof(KnowledgeSearchResponse))]
[JsonSerializable(typeof(LeadResponse))]
[JsonSerializable(typeof(LeadListResponse))]
[JsonSerializable(typeof(LoginRequest))]
[JsonSerializable(typeof(LoginResponse))]
[JsonSerializable(typeof(RegisterRequest))]
[JsonSerializable(typeof(RegisterResponse))]
[JsonSerializable(typeof(HealthResponse))]
[JsonSerializable(typeof(ServiceResponse))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>The framework's options decide over those of the generated context, so they are set alike.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.TypeInfoResolverChain.Insert(0, Default);
    }
}
