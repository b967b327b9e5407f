using Ampl.Providers;
using Ampl.Silo.Integrations;
using Ampl.Silo.Integrations.OpenAi;
using Ampl.Silo.Integrations.Resilience;
using Ampl.Tests.Hosting;
using Microsoft.Extensions.AI;

namespace Ampl.Tests.Integrations;

public sealed class OpenAiTests : IAsyncLifetime
{
    private static readonly ProviderLimits Quick = new()
    {
        Attempt = TimeSpan.FromMilliseconds(400), Silence = TimeSpan.FromMilliseconds(300), FirstDelay = TimeSpan.FromMilliseconds(1),
    };

    private OpenAiStub _stub = null!;

    public async ValueTask InitializeAsync() => _stub = await OpenAiStub.New();

    public ValueTask DisposeAsync() => _stub.DisposeAsync();

    [Fact]
    public async Task A_streamed_answer_arrives_whole_and_the_request_is_as_the_wire_wants_it()
    {
        _stub.Script(OpenAiStub.Says(["Nam", "aste ", "जी."]));

        (await Ask(Chat())).ShouldBe("Namaste जी.");

        _stub.Faults.ShouldBeEmpty();
        _stub.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task Vectors_come_back_in_the_order_of_the_texts()
    {
        var vectors = await Provider(Quick).Embeddings().GenerateAsync(["ab", "abcd"]);

        vectors.Select(vector => vector.Vector.ToArray()).ShouldBe([[2, 0, 1], [4, 1, 1]]);
        _stub.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_error_of_the_server_is_tried_again()
    {
        _stub.Script(OpenAiStub.Error(500, "server_error", "x"), Misbehaviour.HangUp, OpenAiStub.Says(["Yes."]));

        (await Ask(Chat())).ShouldBe("Yes.");

        _stub.Calls.ShouldBe(3);
    }

    [Fact]
    public async Task A_busy_server_is_left_alone_for_as_long_as_it_says()
    {
        _stub.Script(OpenAiStub.Error(429, "requests", "rate_limit_exceeded", ("Retry-After", "1")), OpenAiStub.Says(["Yes."]));
        var started = TimeProvider.System.GetTimestamp();

        (await Ask(Chat())).ShouldBe("Yes.");

        TimeProvider.System.GetElapsedTime(started).ShouldBeGreaterThan(TimeSpan.FromSeconds(0.95));
    }

    [Fact]
    public async Task A_wait_that_no_customer_would_sit_through_is_not_waited()
    {
        _stub.Script(OpenAiStub.Error(429, "tokens", "rate_limit_exceeded", ("Retry-After", "60")));

        (await Failure(Chat())).Fault.ShouldBe(ProviderFault.RateLimited);

        _stub.Calls.ShouldBe(1);
    }

    [Theory]
    [InlineData(401, "invalid_api_key", nameof(ProviderFault.Misconfigured))]
    [InlineData(429, "insufficient_quota", nameof(ProviderFault.Misconfigured))]
    [InlineData(404, "model_not_found", nameof(ProviderFault.Rejected))]
    [InlineData(400, "bad", nameof(ProviderFault.Rejected))]
    public async Task What_a_second_try_cannot_mend_is_not_tried_twice(int status, string code, string fault)
    {
        _stub.Script(OpenAiStub.Error(status, "t", code));

        (await Failure(Chat())).Fault.ToString().ShouldBe(fault);

        _stub.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task A_silent_server_is_given_up()
    {
        var time = new ManualTimeProvider(DateTimeOffset.UnixEpoch);
        var limits = new ProviderLimits { FirstDelay = TimeSpan.Zero };
        _stub.Script((http, request) =>
        {
            time.Advance(limits.Attempt);
            return Misbehaviour.Silent(http, request);
        });

        (await Failure(Provider(limits, time).Chat())).Fault.ShouldBe(ProviderFault.Timeout);

        _stub.Calls.ShouldBe(1 + limits.Retries);
    }

    [Fact]
    public async Task A_stream_that_stalls_is_a_timeout()
    {
        _stub.Script(OpenAiStub.Stalls("The Creta costs"));

        (await Failure(Chat())).Fault.ShouldBe(ProviderFault.Timeout);
    }

    [Fact]
    public async Task A_connection_lost_in_mid_answer_is_a_failure()
    {
        _stub.Script(OpenAiStub.Breaks("The Creta costs"));

        (await Failure(Chat())).Fault.ShouldBeOneOf(ProviderFault.Unavailable, ProviderFault.CutOff);
    }

    [Theory]
    [InlineData("", false, nameof(ProviderFault.CutOff))]
    [InlineData("length", true, nameof(ProviderFault.CutOff))]
    [InlineData("content_filter", true, nameof(ProviderFault.Refused))]
    public async Task An_answer_without_its_end_is_a_failure(string finish, bool done, string fault)
    {
        _stub.Script(OpenAiStub.Says(["The Creta costs"], finish, done));

        (await Failure(Chat())).Fault.ToString().ShouldBe(fault);
    }

    [Fact]
    public async Task What_cannot_be_read_is_a_failure()
    {
        _stub.Script(OpenAiStub.Malformed);

        (await Failure(Chat())).Fault.ShouldBe(ProviderFault.Malformed);
    }

    [Fact]
    public async Task A_provider_that_keeps_failing_is_not_asked_any_more()
    {
        _stub.Script(OpenAiStub.Error(503, "server_error", "overloaded"));
        var chat = Chat();
        (await Failure(chat)).Fault.ShouldBe(ProviderFault.Unavailable);
        await Failure(chat);
        var calls = _stub.Calls;

        (await Failure(chat)).Fault.ShouldBe(ProviderFault.CircuitOpen);

        _stub.Calls.ShouldBe(calls);
    }

    [Fact]
    public async Task The_key_is_in_no_message()
    {
        _stub.Script(OpenAiStub.Error(401, "invalid_request_error", "invalid_api_key"));

        (await Failure(Chat())).Message.ShouldNotContain(OpenAiStub.Key);
    }

    private static async Task<ProviderException> Failure(IChatClient chat) =>
        await Should.ThrowAsync<ProviderException>(() => Ask(chat));

    private static async Task<string> Ask(IChatClient chat) => (await chat.GetResponseAsync(
        [new(ChatRole.System, "Be brief."), new(ChatRole.User, "Namaste")], new ChatOptions { MaxOutputTokens = 100, Temperature = 0.3f })).Text;

    private IChatClient Chat() => Provider(Quick).Chat();

    private OpenAiProvider Provider(ProviderLimits limits, TimeProvider? time = null) => new(
        new OpenAiOptions { ApiKey = OpenAiStub.Key, BaseUrl = new Uri(_stub.BaseUrl), ChatModel = "gpt-4o-mini", EmbeddingModel = "text-embedding-3-small" },
        limits, time ?? TimeProvider.System, ProviderHttp.Client());
}
