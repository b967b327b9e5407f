using System.Net.Http.Json;
using System.Text.Json;
using Ampl.Outbox;
using Ampl.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Ampl.Tests.Flows;

public sealed class FlowEndpointTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private ApiHost Api => fixture.Api;

    [Fact]
    public async Task What_a_finished_flow_collected_is_on_the_lead()
    {
        var answer = await Chat("Home test drive", "Creta", "Rahul Verma", "9812345678", "Pune", "tomorrow", "5 pm");
        answer.GetProperty("suggested_actions").EnumerateArray().Select(action => action.GetString()).ShouldBe(["Yes", "No", "Cancel"]);
        answer = await Api.SayNext(answer, "Yes");
        answer.GetProperty("response").GetString()!.ShouldContain("recorded for our team");

        var lead = await Lead(answer);

        lead.GetProperty("name").GetString().ShouldBe("Rahul Verma");
        lead.GetProperty("phone").GetString().ShouldBe("9812345678");
        lead.GetProperty("recommendations").EnumerateArray().Select(advice => advice.GetString()).ShouldContain("handle_test_drive_request");
        var request = lead.GetProperty("requests").EnumerateArray().Single();
        request.GetProperty("flow").GetString().ShouldBe("test_drive");
        request.GetProperty("status").GetString().ShouldBe("completed");
        var fields = request.GetProperty("fields");
        (fields.GetProperty("model").GetString(), fields.GetProperty("place").GetString(), fields.GetProperty("time").GetString())
            .ShouldBe(("Hyundai Creta", "home", "17:00"));
    }

    [Fact]
    public async Task A_request_stays_on_the_lead_through_later_turns_and_a_cleared_conversation()
    {
        var answer = await Chat("Book service", "Brezza", "MH 12 AB 1234", "skip", "repair", "Saturday", "skip", "no", "Asha", "9812345678", "yes");
        answer = await Api.SayNext(answer, "What is the price of the Harrier?");

        (await Lead(answer)).GetProperty("requests")[0].GetProperty("fields").GetProperty("registration").GetString().ShouldBe("MH12AB1234");

        var id = answer.GetProperty("conversation_id").GetString();
        using var staff = await Api.SignedIn();
        (await staff.DeleteAsync($"/api/v1/chat/{id}")).EnsureSuccessStatusCode();
        answer = await Api.SayNext(answer, "I want to buy a Nexon");
        (await Lead(answer)).GetProperty("requests")[0].GetProperty("flow").GetString().ShouldBe("service_booking");
    }

    [Fact]
    public async Task An_unfinished_and_a_cancelled_request_say_so()
    {
        var answer = await Chat("Book test drive", "Creta", "Rahul Verma");
        var open = (await Lead(answer)).GetProperty("requests")[0];
        (open.GetProperty("status").GetString(), open.GetProperty("fields").GetProperty("name").GetString()).ShouldBe(("in_progress", "Rahul Verma"));

        answer = await Api.SayNext(answer, "cancel");
        (await Lead(answer)).GetProperty("requests")[0].GetProperty("status").GetString().ShouldBe("cancelled");
    }

    private async Task<JsonElement> Chat(params string[] messages)
    {
        var answer = await Api.Say(messages[0]);
        foreach (var message in messages[1..]) answer = await Api.SayNext(answer, message);
        return answer;
    }

    private async Task<JsonElement> Lead(JsonElement answer)
    {
        var grains = Api.Services.GetRequiredService<IGrainFactory>();
        await Task.WhenAll(Enumerable.Range(0, OutboxPartition.Count).Select(partition => grains.OutboxPartition(partition).Drain()));
        using var staff = await Api.SignedIn();
        var leads = await staff.GetFromJsonAsync<JsonElement>("/api/v1/leads?page_size=100");
        var id = leads.GetProperty("leads").EnumerateArray().Single(
            lead => lead.GetProperty("conversation_id").GetString() == answer.GetProperty("conversation_id").GetString()).GetProperty("id").GetString();
        return await staff.GetFromJsonAsync<JsonElement>($"/api/v1/leads/{id}");
    }
}
