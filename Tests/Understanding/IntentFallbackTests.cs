using Ampl.Tests.Hosting;
using Ampl.Tests.Replies;
using Ampl.Understanding;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace Ampl.Tests.Understanding;

public sealed class IntentFallbackTests
{
    private static readonly Understood Doubtful = Readers.Read("blue umbrella, my PAN is ABCPD1234K") with { Intent = Intent.Info, Confidence = 0.3 };
    private readonly ManualTimeProvider _time = new(DateTimeOffset.UnixEpoch);

    [Fact]
    public async Task A_doubtful_message_gets_the_intent_that_the_model_names()
    {
        var model = ScriptedModel.Says(" Exchange\n");
        var (message, problem) = await Fallback(model).On(Doubtful, TestContext.Current.CancellationToken);

        (message.Intent, problem).ShouldBe((Intent.Exchange, null));
        message.Secondary.ShouldBe([new IntentGuess(Intent.Info, 0.3)]);
        message.Entities.ShouldBe(Doubtful.Entities);
        model.LastPrompt[^1].Text.ShouldNotContain("ABCPD1234K");
    }

    [Fact]
    public async Task A_sure_one_is_not_asked_about()
    {
        var model = ScriptedModel.Says("exchange");
        var sure = Doubtful with { Confidence = 0.7 };

        (await Fallback(model).On(sure, TestContext.Current.CancellationToken)).Message.ShouldBeSameAs(sure);
        model.Calls.ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("The intent is buy.")]
    [InlineData("buy, finance")]
    [InlineData("3")]
    public async Task What_is_no_name_of_an_intent_changes_nothing_and_shows(string answer)
    {
        var (message, problem) = await Fallback(ScriptedModel.Says(answer)).On(Doubtful, TestContext.Current.CancellationToken);
        (message.Intent, message.Confidence, problem).ShouldBe((Intent.Info, 0.3, IntentFallback.Unusable));
    }

    [Fact]
    public async Task A_failing_model_changes_nothing_and_shows()
    {
        var opinion = await Fallback(new ScriptedModel(_ => throw new HttpRequestException("down"))).On(Doubtful, TestContext.Current.CancellationToken);
        opinion.ShouldBe(new SecondOpinion(Doubtful, IntentFallback.Unavailable));
    }

    [Fact]
    public async Task A_silent_model_is_waited_for_only_so_long()
    {
        var never = new TaskCompletionSource<string>();
        var asked = Fallback(new ScriptedModel(_ => never.Task)).On(Doubtful, TestContext.Current.CancellationToken);
        asked.IsCompleted.ShouldBeFalse();
        _time.Advance(new IntentFallbackOptions().Deadline);
        (await asked).Problem.ShouldBe(IntentFallback.Unavailable);
    }

    [Theory]
    [InlineData("true", 1)]
    [InlineData("false", 0)]
    public async Task It_is_asked_in_a_turn_only_when_switched_on(string on, int questions)
    {
        var asked = 0;
        var model = new ScriptedModel(_ => throw new HttpRequestException("down"));
        var counting = new CountingModel(model, prompt => asked += prompt.Contains("sort messages", StringComparison.Ordinal) ? 1 : 0);
        await using var api = await ApiHost.Start(services => services.AddSingleton<IChatClient>(counting), ("ENABLE_LLM_INTENT_FALLBACK", on));

        var answer = await api.Say("blue window elephant");
        answer.GetProperty("degraded").GetString().ShouldBe(questions > 0 ? IntentFallback.Unavailable : null);
        asked.ShouldBe(questions);
    }

    private IntentFallback Fallback(ScriptedModel model) => new(model, new IntentFallbackOptions(), _time, NullLogger<IntentFallback>.Instance);

    private sealed class CountingModel(IChatClient model, Action<string> seen) : DelegatingChatClient(model)
    {
        public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            seen(messages.First().Text);
            return base.GetResponseAsync(messages, options, cancellationToken);
        }
    }
}
