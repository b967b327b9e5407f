using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Ampl.Tests.Hosting;

namespace Ampl.Tests.Conversations;

public sealed class ChatEndpointTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private ApiHost Api => fixture.Api;

    [Theory]
    [InlineData("Creta ka on road price kitna hai?", "hi-Latn")]
    [InlineData("What is the on-road price of the Creta?", "en")]
    [InlineData("क्रेटा की ऑन रोड कीमत कितनी है?", "hi")]
    [InlineData("क्रेटाची ऑन रोड किंमत किती आहे?", "mr")]
    [InlineData("ક્રેટાની ઓન રોડ કિંમત કેટલી છે?", "gu")]
    public async Task The_on_road_price_is_answered_in_the_customers_language_with_its_source(string question, string language)
    {
        var answer = await Api.Say(question);
        answer.GetProperty("language").GetString().ShouldBe(language);
        answer.GetProperty("response").GetString()!.ShouldContain("₹");
        answer.GetProperty("sources").EnumerateArray().ShouldContain(source => source.GetProperty("namespace").GetString() == "inventory");
    }

    [Fact]
    public async Task The_response_has_every_field_of_the_contract()
    {
        var answer = await Api.Say("Hello");
        string[] fields =
        [
            "response", "conversation_id", "message_id", "query", "sources", "lead_score", "lead_priority", "intent", "intent_confidence",
            "language", "entities", "suggested_actions", "degraded", "visitor_token", "processing_time_ms", "timestamp",
        ];
        foreach (var field in fields) answer.TryGetProperty(field, out _).ShouldBeTrue(field);
        answer.TryGetProperty("score_breakdown", out _).ShouldBeFalse();
        answer.GetProperty("timestamp").GetString()!.ShouldEndWith("Z");
    }

    [Fact]
    public async Task An_emi_question_is_computed()
    {
        var answer = await Api.Say("EMI for 8 lakh at 9% for 5 years");
        answer.GetProperty("response").GetString()!.ShouldContain("₹16,607");
    }

    [Fact]
    public async Task A_follow_up_with_a_pronoun_finds_its_car()
    {
        var first = await Api.Say("Tell me the price of the Creta");
        var second = await Api.SayNext(first, "and what is its mileage?");
        second.GetProperty("response").GetString()!.ShouldContain("Creta");
        var third = await Api.SayNext(first, "uska EMI kitna hoga?");
        third.GetProperty("response").GetString()!.ShouldContain("Creta");
    }

    [Fact]
    public async Task A_resent_message_gets_its_first_answer_and_history_keeps_one_copy()
    {
        var message = new { message_id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch).ToString() };
        var first = await Api.Say("Nexon price?", message);
        var again = await Api.Say("Nexon price?", message);
        again.GetProperty("response").GetString().ShouldBe(first.GetProperty("response").GetString());
        again.GetProperty("conversation_id").GetString().ShouldBe(first.GetProperty("conversation_id").GetString());
        var history = await History(first);
        history.GetProperty("turn_count").GetInt32().ShouldBe(1);
        history.GetProperty("messages").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task The_same_message_id_with_another_text_is_a_conflict()
    {
        var id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(1)).ToString();
        await Api.Say("Nexon price?", new { message_id = id });
        using var answer = await Api.Post("/api/v1/chat", new { message = "Creta price?", message_id = id });
        await ShouldBeProblem(answer, HttpStatusCode.Conflict, "message_id_reused");
    }

    [Fact]
    public async Task A_conversation_cannot_be_continued_read_or_cleared_without_its_token()
    {
        var first = await Api.Say("Hello");
        var id = first.GetProperty("conversation_id").GetString();
        using var speak = await Api.Post("/api/v1/chat", new { message = "hi again", conversation_id = id });
        await ShouldBeProblem(speak, HttpStatusCode.Forbidden, "conversation_forbidden");
        using var read = await Api.Http.GetAsync($"/api/v1/chat/{id}/history");
        await ShouldBeProblem(read, HttpStatusCode.Unauthorized, "visitor_token_required");
        using var wrong = await Api.Http.GetAsync($"/api/v1/chat/{id}/history?visitor_token=nonsense");
        await ShouldBeProblem(wrong, HttpStatusCode.Forbidden, "visitor_token_invalid");
        using var clear = await Api.Http.DeleteAsync($"/api/v1/chat/{id}");
        await ShouldBeProblem(clear, HttpStatusCode.Forbidden, "conversation_forbidden");
    }

    [Fact]
    public async Task Clearing_forgets_the_messages_and_the_score()
    {
        var first = await Api.Say("I want to buy a Creta");
        var id = first.GetProperty("conversation_id").GetString();
        var token = first.GetProperty("visitor_token").GetString();
        using var cleared = await Api.Http.DeleteAsync($"/api/v1/chat/{id}?visitor_token={token}");
        (await cleared.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("message").GetString().ShouldBe("Conversation cleared");
        using var history = await Api.Http.GetAsync($"/api/v1/chat/{id}/history?visitor_token={token}");
        await ShouldBeProblem(history, HttpStatusCode.NotFound, "conversation_not_found");
        (await Api.SayNext(first, "hello")).GetProperty("lead_score").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Staff_see_why_the_score_is_what_it_is()
    {
        using var staff = await Api.SignedIn();
        using var answer = await staff.PostAsJsonAsync("/api/v1/chat", new { message = "I want to buy a Creta" });
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var items = body.GetProperty("score_breakdown").GetProperty("items").EnumerateArray().ToDictionary(
            item => item.GetProperty("reason").GetString()!, item => item.GetProperty("points").GetInt32());
        items.ShouldContainKeyAndValue("intent:buy", 30);
        items.ShouldContainKeyAndValue("model_mentioned", 15);
    }

    private async Task<JsonElement> History(JsonElement answer)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/chat/{answer.GetProperty("conversation_id").GetString()}/history");
        request.Headers.Add("X-Visitor-Token", answer.GetProperty("visitor_token").GetString());
        using var response = await Api.Http.SendAsync(request);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static Task<JsonElement> ShouldBeProblem(HttpResponseMessage answer, HttpStatusCode status, string code) => ProblemAssert.Is(answer, status, code);
}
