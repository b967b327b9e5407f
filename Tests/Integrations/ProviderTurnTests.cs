using System.Text.Json;
using Ampl.Silo.Integrations.Resilience;
using Ampl.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Ampl.Tests.Integrations;

/// <summary>Whole turns with a language model on a real port that behaves or does not: the customer gets a right answer each time.</summary>
public sealed class ProviderTurnTests : IAsyncLifetime
{
    private const string Question = "What is the on-road price of the Kia Seltos?";
    private static readonly ProviderLimits Quick = new() { Attempt = TimeSpan.FromSeconds(1), Silence = TimeSpan.FromSeconds(1), FirstDelay = TimeSpan.FromMilliseconds(1) };
    private OpenAiStub _stub = null!;
    private ApiHost _api = null!;

    public async ValueTask InitializeAsync()
    {
        _stub = await OpenAiStub.New();
        _api = await ApiHost.Start(
            services => services.AddSingleton(Quick), ("LLM_PROVIDER", "openai"), ("OPENAI_API_KEY", OpenAiStub.Key), ("OPENAI_BASE_URL", _stub.BaseUrl));
    }

    public async ValueTask DisposeAsync()
    {
        await _api.DisposeAsync();
        await _stub.DisposeAsync();
    }

    [Fact]
    public async Task What_the_model_writes_reaches_the_customer_when_it_is_true()
    {
        var figure = await OnRoad();
        _stub.Script(OpenAiStub.Says([$"Happy to help! The Kia Seltos is {figure[..4]}", $"{figure[4..]} on-road."]));

        var answer = await _api.Say(Question);

        answer.GetProperty("degraded").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.GetProperty("response").GetString()!.ShouldEndWith($"Happy to help! The Kia Seltos is {figure} on-road.");
        _stub.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_price_that_it_invents_is_replaced()
    {
        var figure = await OnRoad();
        _stub.Script(OpenAiStub.Says(["The Kia Seltos is a fine car. ", "It costs ₹9,99,999 on-road."]));

        await Replaced("llm_ungrounded", figure);
    }

    [Fact]
    public async Task Half_an_answer_is_replaced()
    {
        var figure = await OnRoad();
        _stub.Script(OpenAiStub.Says(["The Kia Seltos is a fine car. "], finish: "", done: false));

        await Replaced("llm_cut_off", figure);
    }

    [Fact]
    public async Task A_garbled_stream_is_replaced()
    {
        var figure = await OnRoad();
        _stub.Script(OpenAiStub.Malformed);

        await Replaced("llm_malformed", figure);
    }

    [Fact]
    public async Task Another_language_is_replaced()
    {
        var figure = await OnRoad();
        _stub.Script(OpenAiStub.Says(["यह एक अच्छी गाड़ी है।"]));

        await Replaced("llm_wrong_language", figure);
    }

    [Fact]
    public async Task A_provider_that_is_down_costs_no_answer_and_soon_no_time()
    {
        var figure = await OnRoad();
        _stub.Script(OpenAiStub.Error(503, "server_error", "overloaded"));
        await Replaced("llm_unavailable", figure);
        await _api.Say(Question);
        var calls = _stub.Calls;

        await Replaced("llm_circuit_open", figure);

        _stub.Calls.ShouldBe(calls);
    }

    [Fact]
    public async Task With_the_provider_down_hardly_any_turn_waits_for_it()
    {
        _stub.Script(Misbehaviour.HangUp);
        for (var turn = 0; turn < 100; turn++)
            (await _api.Say(Question)).GetProperty("degraded").GetString().ShouldStartWith("llm_");

        _stub.Calls.ShouldBeLessThan(10);
    }

    [Fact]
    public async Task A_provider_that_never_answers_is_left_in_time()
    {
        var figure = await OnRoad();
        _stub.Script(Misbehaviour.Silent);

        await Replaced("llm_timeout", figure);
    }

    private async Task Replaced(string reason, string figure)
    {
        var answer = await _api.Say(Question);
        answer.GetProperty("degraded").GetString().ShouldBe(reason);
        answer.GetProperty("response").GetString()!.ShouldContain(figure);
    }

    /// <summary>The figure as the composer tells it, from the sample inventory.</summary>
    private async Task<string> OnRoad()
    {
        _stub.Script(Misbehaviour.Status(400));
        var told = (await _api.Say(Question)).GetProperty("response").GetString()!;
        return string.Concat(told[told.LastIndexOf('₹')..].TakeWhile(c => c is '₹' or ',' || char.IsDigit(c)));
    }
}
