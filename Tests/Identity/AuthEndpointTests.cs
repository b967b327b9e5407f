using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Ampl.Tests.Hosting;

namespace Ampl.Tests.Identity;

public sealed class AuthEndpointTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private ApiHost Api => fixture.Api;

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_look_the_same()
    {
        using var wrong = await Api.Post("/api/v1/auth/login", new { email = "someone@dealer.example", password = "not the password" });
        var problem = await ProblemAssert.Is(wrong, HttpStatusCode.Unauthorized, "invalid_credentials");
        problem.GetProperty("detail").GetString().ShouldBe("Invalid email or password");
    }

    [Fact]
    public async Task An_account_opened_by_the_administrator_works_by_password_and_by_key_within_its_role()
    {
        using var admin = await Api.SignedIn();
        using var opened = await admin.PostAsJsonAsync("/api/v1/auth/register", new { email = "viewer@dealer.example", password = "view only please", role = "viewer" });
        opened.StatusCode.ShouldBe(HttpStatusCode.Created);
        var key = (await opened.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("api_key").GetString()!;

        using var viewer = await Api.SignedIn("viewer@dealer.example", "view only please");
        (await viewer.GetAsync("/api/v1/leads")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var register = await viewer.PostAsJsonAsync("/api/v1/auth/register", new { email = "x@dealer.example", password = "long enough pw" });
        await ProblemAssert.Is(register, HttpStatusCode.Forbidden, "forbidden");

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/leads");
        request.Headers.Add("X-API-Key", key);
        (await Api.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_viewer_may_read_a_conversation_and_not_write_in_it()
    {
        using var admin = await Api.SignedIn();
        await admin.PostAsJsonAsync("/api/v1/auth/register", new { email = "reader@dealer.example", password = "reading only now", role = "viewer" });
        using var viewer = await Api.SignedIn("reader@dealer.example", "reading only now");
        var id = (await Api.Say("hello")).GetProperty("conversation_id").GetString();
        (await viewer.GetAsync($"/api/v1/chat/{id}/history")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var write = await viewer.PostAsJsonAsync("/api/v1/chat", new { message = "hello", conversation_id = id });
        await ProblemAssert.Is(write, HttpStatusCode.Forbidden, "conversation_forbidden");
    }

    [Theory]
    [InlineData("Authorization", "Bearer not.a.token")]
    [InlineData("Authorization", "Basic abc")]
    [InlineData("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4Iiwicm9sZSI6ImFkbWluIiwidGVuYW50X2lkIjoiYW1wbC1kZWZhdWx0IiwiZXhwIjo0MTAyNDQ0ODAwfQ.")]
    [InlineData("X-API-Key", "wrong")]
    [InlineData("X-API-Key", "0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Wrong_credentials_are_refused(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/leads");
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await Api.Http.SendAsync(request);
        await ProblemAssert.Is(answer, HttpStatusCode.Unauthorized, "authentication_required");
    }

    [Fact]
    public async Task Repeated_failures_are_throttled()
    {
        using var admin = await Api.SignedIn();
        await admin.PostAsJsonAsync("/api/v1/auth/register", new { email = "target@dealer.example", password = "the right password", role = "agent" });
        for (var i = 0; i < 5; i++)
            (await Api.Post("/api/v1/auth/login", new { email = "target@dealer.example", password = "guess number " + i })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var locked = await Api.Post("/api/v1/auth/login", new { email = "target@dealer.example", password = "the right password" });
        await ProblemAssert.Is(locked, HttpStatusCode.TooManyRequests, "login_throttled");
    }
}
