using Ampl.Tests.Hosting;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace Ampl.Tests.Conversations;

/// <summary>With a language model configured that fails, the customer is still answered and the response says what happened.</summary>
public sealed class DegradedTurnTests
{
    [Fact]
    public async Task A_failing_model_is_replaced_by_the_composer_and_named()
    {
        await using var api = await ApiHost.Start(services => services.AddSingleton<IChatClient>(new Failing()));
        var answer = await api.Say("What is the on-road price of the Creta?");
        answer.GetProperty("degraded").GetString().ShouldBe("llm_unavailable");
        answer.GetProperty("response").GetString()!.ShouldContain("₹");
    }

    [Fact]
    public async Task An_invented_price_is_not_sent()
    {
        await using var api = await ApiHost.Start(services => services.AddSingleton<IChatClient>(new Saying("The Creta is yours for ₹1 only!")));
        var answer = await api.Say("What is the on-road price of the Creta?");
        answer.GetProperty("degraded").GetString()!.ShouldStartWith("llm_");
        answer.GetProperty("response").GetString()!.ShouldNotContain("₹1 only");
    }

    private sealed class Failing : Model
    {
        protected override string Answer => throw new HttpRequestException("The provider is down.");
    }

    private sealed class Saying(string text) : Model
    {
        protected override string Answer => text;
    }

    private abstract class Model : IChatClient
    {
        protected abstract string Answer { get; }

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, Answer)));

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException("Turns do not stream yet.");

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
