using Ampl.Conversations;
using Ampl.Guardrails;
using Ampl.Tests.Flows;
using Ampl.Tests.Hosting;
using Ampl.Tests.Replies;
using Ampl.Tests.Understanding;
using Ampl.Understanding;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ampl.Tests.Conversations;

public sealed class ListenerTests
{
    private static readonly MessageReader Reader = MessageReader.Create(Readers.Model, ["Hyundai Creta"]);

    [Theory]
    [InlineData("Zubin Kotwal", true, 0)]
    [InlineData("Zubin Kotwal", false, 1)]
    [InlineData("the blue umbrella was left under the third chair", true, 1)]
    public async Task A_short_answer_to_a_guided_conversation_needs_no_second_opinion(string text, bool answers, int asked)
    {
        var model = ScriptedModel.Says("info");
        var doubtful = new IntentFallbackOptions { LeastConfidence = 1.01 };
        var fallback = new IntentFallback(model, doubtful, new ManualTimeProvider(Visit.Start), NullLogger<IntentFallback>.Instance);

        await new Listener(new InputGuard(), fallback).Listen(Reader, text, Readers.Today, asked: null, TestContext.Current.CancellationToken, answers);

        model.Calls.ShouldBe(asked);
    }
}
