using Ampl.Tests.Hosting;
using Ampl.Tests.Replies;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace Ampl.Tests.Conversations;

/// <summary>With a language model configured that fails, the customer is still answered and the response says what happened.</summary>
public sealed class DegradedTurnTests
{
    [Fact]
    public async Task A_failing_model_is_replaced_by_the_composer_and_named()
    {
        await using var api = await ApiHost.Start(services => services.AddSingleton<IChatClient>(new ScriptedModel(_ => throw new HttpRequestException("The provider is down."))));
        var answer = await api.Say("What is the on-road price of the Creta?");
        answer.GetProperty("degraded").GetString().ShouldBe("llm_unavailable");
        answer.GetProperty("response").GetString()!.ShouldContain("₹");
    }

    [Fact]
    public async Task An_invented_price_is_not_sent()
    {
        await using var api = await ApiHost.Start(services => services.AddSingleton<IChatClient>(ScriptedModel.Says("The Creta is yours for ₹1 only!")));
        var answer = await api.Say("What is the on-road price of the Creta?");
        answer.GetProperty("degraded").GetString()!.ShouldStartWith("llm_");
        answer.GetProperty("response").GetString()!.ShouldNotContain("₹1 only");
    }
}
