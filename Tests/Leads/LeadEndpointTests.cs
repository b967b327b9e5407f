using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Ampl.Leads;
using Ampl.Outbox;
using Ampl.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Ampl.Tests.Leads;

public sealed class LeadEndpointTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private ApiHost Api => fixture.Api;

    [Fact]
    public async Task The_example_of_the_issue_is_a_hot_lead_of_85()
    {
        var answer = await Api.Say("I want to buy a Creta, my budget is 16 lakh, need it immediately, call me on 9812345678");
        answer.GetProperty("lead_score").GetInt32().ShouldBe(85);
        answer.GetProperty("lead_priority").GetString().ShouldBe("hot");
        await Delivered();

        using var staff = await Api.SignedIn();
        var leads = await staff.GetFromJsonAsync<JsonElement>("/api/v1/leads?priority=hot");
        var lead = leads.GetProperty("leads").EnumerateArray().Single(
            one => one.GetProperty("conversation_id").GetString() == answer.GetProperty("conversation_id").GetString());
        lead.GetProperty("score").GetInt32().ShouldBe(85);
        lead.GetProperty("phone").GetString().ShouldBe("9812345678");
        lead.GetProperty("primary_intent").GetString().ShouldBe("buy");
        var same = await staff.GetFromJsonAsync<JsonElement>($"/api/v1/leads/{lead.GetProperty("id").GetString()}");
        same.GetProperty("budget_max").GetDecimal().ShouldBe(16_00_000);
    }

    [Theory]
    [InlineData("/api/v1/leads")]
    [InlineData("/api/v1/leads/0190f0b0-0000-7000-8000-000000000000")]
    [InlineData("/api/v1/chat/stats")]
    public async Task Staff_routes_refuse_strangers(string path)
    {
        using var answer = await Api.Http.GetAsync(path);
        await ProblemAssert.Is(answer, HttpStatusCode.Unauthorized, "authentication_required");
    }

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("page_size=101", "page_size")]
    [InlineData("min_score=-1", "min_score")]
    [InlineData("status=sleeping", "status")]
    [InlineData("page=abc", "page")]
    public async Task A_bad_query_names_its_field(string query, string field)
    {
        using var staff = await Api.SignedIn();
        using var answer = await staff.GetAsync("/api/v1/leads?" + query);
        var problem = await ProblemAssert.Is(answer, HttpStatusCode.UnprocessableEntity, "invalid_request");
        problem.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe(field);
    }

    [Fact]
    public async Task An_unknown_lead_is_not_found()
    {
        using var staff = await Api.SignedIn();
        using var answer = await staff.GetAsync("/api/v1/leads/not-a-uuid");
        await ProblemAssert.Is(answer, HttpStatusCode.NotFound, "lead_not_found");
    }

    /// <summary>Waits for the outbox, as a lead follows its conversation and not the answer.</summary>
    private Task Delivered()
    {
        var grains = Api.Services.GetRequiredService<IGrainFactory>();
        return Task.WhenAll(Enumerable.Range(0, OutboxPartition.Count).Select(partition => grains.OutboxPartition(partition).Drain()));
    }
}
