using System.ComponentModel.DataAnnotations;
using Ampl.Api.Errors;
using Ampl.Api.Identity;
using Ampl.Api.Hosting;
using Ampl.Api.Metrics;
using Ampl.Conversations;
using Ampl.Errors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ampl.Api.Conversations;

/// <summary>Talking with the dealership.</summary>
internal static class ChatEndpoints
{
    private const int HistoryLimit = 20;

    public static RouteGroupBuilder MapChat(this IEndpointRouteBuilder app)
    {
        var chat = app.MapGroup("/api/v1/chat").WithTags("Chat");
        chat.MapPost("", Say).DisableValidation().WithSummary("Say something and get an answer");
        chat.MapGet("stats", Stats).RequireAuthorization(Policy.Viewer).WithSummary("Counts over all conversations");
        chat.MapGet("{conversationId}/history", History).WithSummary("The last messages");
        chat.MapDelete("{conversationId}", Clear).WithSummary("Forget a conversation");
        return chat;
    }

    private static async Task<JsonBody<ChatResponse>> Say(
        ChatRequest request, HttpContext http, Visitors visitors, IGrainFactory grains, TimeProvider time, AmplMetrics metrics, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        RequestCheck<ChatRequest>.Check(request);
        var message = IncomingMessage.Read(request, http, time.GetUtcNow());
        var visitorToken = visitors.TokenFor(message.Conversation);
        var standing = Visitors.StandingOf(visitorToken, http, request.VisitorToken);
        var answer = await grains.Conversation(message.Conversation).Say(message.Said with { Standing = standing }, cancellation);
        metrics.TurnTaken(answer);
        var context = new ChatContext(message.Conversation, visitorToken, standing == Standing.Staff, time.GetElapsedTime(started));
        return new JsonBody<ChatResponse>(ChatAnswers.Of(answer, request, context), ApiJson.Default.ChatResponse);
    }

    private static async Task<Ok<HistoryResponse>> History(
        [StringLength(ConversationId.MaxLength)] string conversationId, HttpContext http, Visitors visitors, IGrainFactory grains, CancellationToken cancellation)
    {
        var conversation = http.ConversationOf(conversationId);
        visitors.RequireReader(conversation, http);
        var history = await grains.ConversationArchive(conversation.Tenant).History(conversation, HistoryLimit, cancellation)
            ?? throw new DomainException(ErrorKind.NotFound, "conversation_not_found", "Conversation not found");
        return TypedResults.Ok(ChatAnswers.Of(conversation, history));
    }

    private static async Task<Ok<ClearedResponse>> Clear(
        [StringLength(ConversationId.MaxLength)] string conversationId, HttpContext http, Visitors visitors, IGrainFactory grains, CancellationToken cancellation)
    {
        var conversation = http.ConversationOf(conversationId);
        await grains.Conversation(conversation).Clear(visitors.StandingIn(conversation, http), cancellation);
        return TypedResults.Ok(new ClearedResponse("Conversation cleared", conversation.Value));
    }

    private static async Task<Ok<ChatStatsResponse>> Stats(HttpContext http, IGrainFactory grains, CancellationToken cancellation)
    {
        var stats = await grains.ConversationArchive(http.Tenant()).Stats(cancellation);
        return TypedResults.Ok(new ChatStatsResponse(stats.TotalConversations, stats.TotalMessages, stats.ActiveConversations));
    }
}
