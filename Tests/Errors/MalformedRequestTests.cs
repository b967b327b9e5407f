using System.Net;
using System.Net.Http.Json;
using System.Text;
using Ampl.Tests.Hosting;

namespace Ampl.Tests.Errors;

public sealed class MalformedRequestTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private ApiHost Api => fixture.Api;

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{\"message\":42}")]
    [InlineData("{\"message\":null}")]
    [InlineData("{\"message\":\"\"}")]
    [InlineData("{\"message\":\"   \"}")]
    [InlineData("{}")]
    [InlineData("{\"message\":\"hi\",\"max_chunks\":0}")]
    [InlineData("{\"message\":\"hi\",\"max_chunks\":11}")]
    [InlineData("{\"message\":\"hi\",\"max_chunks\":\"five\"}")]
    [InlineData("{\"message\":\"hi\",\"conversation_id\":\"../../etc\"}")]
    [InlineData("{\"message\":\"hi\",\"conversation_id\":\"\"}")]
    [InlineData("{\"message\":\"hi\",\"language\":\"klingon\"}")]
    [InlineData("{\"message\":\"hi\",\"message_id\":\"\"}")]
    [InlineData("{\"message\":\"hi\"}}")]
    [InlineData("{\"message\":\"\\ud800\"}")]
    public async Task A_malformed_chat_is_422_with_the_field(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await Api.Http.PostAsync("/api/v1/chat", content);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, await answer.Content.ReadAsStringAsync());
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_422()
    {
        using var content = new ByteArrayContent([0xff, 0xfe, 0x00, 0x80]);
        content.Headers.ContentType = new("application/json");
        using var answer = await Api.Http.PostAsync("/api/v1/chat", content);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_message_over_2000_characters_names_the_field()
    {
        using var answer = await Api.Post("/api/v1/chat", new { message = new string('a', 2001) });
        var problem = await ProblemAssert.Is(answer, HttpStatusCode.UnprocessableEntity, "invalid_request");
        problem.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("message");
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_413()
    {
        using var answer = await Api.Post("/api/v1/chat", new { message = new string('a', 100_000) });
        await ProblemAssert.Is(answer, HttpStatusCode.RequestEntityTooLarge, "payload_too_large");
    }

    [Fact]
    public async Task Another_content_type_is_415()
    {
        using var content = new StringContent("message=hi", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await Api.Http.PostAsync("/api/v1/chat", content);
        await ProblemAssert.Is(answer, HttpStatusCode.UnsupportedMediaType, "unsupported_media_type");
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing", HttpStatusCode.NotFound, "not_found")]
    [InlineData("GET", "/nothing", HttpStatusCode.NotFound, "not_found")]
    [InlineData("GET", "/openapi/v2.json", HttpStatusCode.NotFound, "not_found")]
    [InlineData("PUT", "/api/v1/chat", HttpStatusCode.MethodNotAllowed, "method_not_allowed")]
    [InlineData("POST", "/health", HttpStatusCode.MethodNotAllowed, "method_not_allowed")]
    public async Task Unknown_paths_and_verbs_are_problems_too(string verb, string path, HttpStatusCode status, string code)
    {
        using var answer = await Api.Http.SendAsync(new HttpRequestMessage(new HttpMethod(verb), path));
        await ProblemAssert.Is(answer, status, code);
    }

    [Fact]
    public async Task Over_the_limit_is_429_with_retry_after()
    {
        await using var api = await ApiHost.Start(settings: [("RATE_LIMIT_REQUESTS", "3")]);
        for (var left = 2; left >= 0; left--)
        {
            using var allowed = await api.Post("/api/v1/chat", new { message = "hi" });
            allowed.StatusCode.ShouldBe(HttpStatusCode.OK);
            allowed.Headers.GetValues("X-RateLimit-Limit").ShouldBe(["3"]);
            allowed.Headers.GetValues("X-RateLimit-Remaining").ShouldBe([left.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        }
        using var refused = await api.Post("/api/v1/chat", new { message = "hi" });
        await ProblemAssert.Is(refused, HttpStatusCode.TooManyRequests, "rate_limited");
        refused.Headers.RetryAfter.ShouldNotBeNull();
    }
}
