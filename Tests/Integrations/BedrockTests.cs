using Ampl.Providers;
using Ampl.Replies.Tools;
using Ampl.Silo.Integrations.Bedrock;
using Ampl.Silo.Integrations.Resilience;
using Microsoft.Extensions.AI;

namespace Ampl.Tests.Integrations;

public sealed class BedrockTests : IAsyncLifetime
{
    private static readonly ProviderLimits Quick = new()
    {
        Attempt = TimeSpan.FromMilliseconds(500), Silence = TimeSpan.FromMilliseconds(300), FirstDelay = TimeSpan.FromMilliseconds(1),
    };

    private BedrockStub _stub = null!;

    public async ValueTask InitializeAsync() => _stub = await BedrockStub.New();

    public ValueTask DisposeAsync() => _stub.DisposeAsync();

    [Fact]
    public async Task A_streamed_answer_arrives_whole_and_the_request_is_signed_as_the_wire_wants_it()
    {
        _stub.Script(BedrockStub.Says("Nam", "aste ", "जी."));

        (await Ask(Provider().Chat())).Text.ShouldBe("Namaste जी.");

        _stub.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_in_one_piece_gives_its_text_and_its_cost()
    {
        var answer = await Plain().GetResponseAsync(Talk, Options);

        (answer.Text, answer.FinishReason, answer.Usage!.TotalTokenCount).ShouldBe(("Hello", ChatFinishReason.Stop, 7));
        _stub.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task With_a_key_of_Bedrocks_own_nothing_is_signed()
    {
        _stub.ExpectsApiKey = true;

        (await Ask(Provider(apiKey: BedrockStub.ApiKey).Chat())).Text.ShouldBe("Hello.");

        _stub.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_text_has_its_vector()
    {
        var vectors = await Provider().Embeddings().GenerateAsync(["ab", "abcd"]);

        vectors.Select(vector => vector.Vector.Span[0]).ShouldBe([2f, 4f]);
        _stub.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_call_of_a_tool_is_put_together_from_its_pieces()
    {
        _stub.Script(BedrockStub.Streams(
            BedrockStub.Event("contentBlockStart", """{"contentBlockIndex":0,"start":{"toolUse":{"toolUseId":"t1","name":"emi"}}}"""),
            BedrockStub.Event("contentBlockDelta", """{"contentBlockIndex":0,"delta":{"toolUse":{"input":"{\"months\":"}}}"""),
            BedrockStub.Event("contentBlockDelta", """{"contentBlockIndex":0,"delta":{"toolUse":{"input":"60}"}}}"""),
            BedrockStub.Event("contentBlockStop", """{"contentBlockIndex":0}"""),
            BedrockStub.Event("messageStop", """{"stopReason":"tool_use"}""")));

        var call = (await Ask(Provider().Chat())).Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().ShouldHaveSingleItem();

        (call.CallId, call.Name, call.Arguments!["months"]!.ToString()).ShouldBe(("t1", "emi", "60"));
    }

    [Fact]
    public async Task Input_of_a_tool_that_is_no_object_is_the_models_fault_and_not_the_providers()
    {
        _stub.Script(BedrockStub.CallsTool("t1", "emi", "[1,2"));

        var call = (await Ask(Provider().Chat())).Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().ShouldHaveSingleItem();

        (call.Exception is null, call.Arguments is null).ShouldBe((false, true));
    }

    [Fact]
    public async Task Tools_and_their_results_are_sent_as_the_wire_wants_them()
    {
        ChatMessage[] talk =
        [
            .. Talk, new(ChatRole.Assistant, [new FunctionCallContent("t1", "emi", new Dictionary<string, object?>())]),
            new(ChatRole.Tool, [new FunctionResultContent("t1", "EMI ₹16,607")]),
        ];

        await Provider().Chat().GetResponseAsync(talk, new ChatOptions { MaxOutputTokens = 100, Tools = [.. ToolSchemas.All] });

        _stub.Faults.ShouldBeEmpty();
        _stub.Requests[^1].Body.ShouldContain("toolResult");
        _stub.Requests[^1].Body.ShouldContain("toolSpec");
    }

    [Theory]
    [InlineData(429, "ThrottlingException", 3, nameof(ProviderFault.RateLimited))]
    [InlineData(424, "ModelStreamErrorException", 3, nameof(ProviderFault.Unavailable))]
    [InlineData(503, "ServiceUnavailableException", 3, nameof(ProviderFault.Unavailable))]
    [InlineData(403, "AccessDeniedException", 1, nameof(ProviderFault.Misconfigured))]
    [InlineData(400, "ValidationException", 1, nameof(ProviderFault.Rejected))]
    public async Task Errors_are_told_by_kind_and_tried_again_where_that_helps(int status, string type, int calls, string fault)
    {
        _stub.Script(BedrockStub.Error(status, type));

        (await Failure()).Fault.ToString().ShouldBe(fault);

        _stub.Calls.ShouldBe(calls);
    }

    [Fact]
    public async Task An_exception_inside_the_stream_is_a_failure()
    {
        _stub.Script(BedrockStub.Streams(BedrockStub.Delta("The"), BedrockStub.Exception("throttlingException")));

        (await Failure()).Fault.ShouldBe(ProviderFault.RateLimited);
    }

    [Fact]
    public async Task A_stream_without_its_end_is_a_failure()
    {
        _stub.Script(BedrockStub.Streams(BedrockStub.Delta("The Creta")));

        (await Failure()).Fault.ShouldBe(ProviderFault.CutOff);
    }

    [Fact]
    public async Task A_message_that_breaks_off_is_a_failure()
    {
        _stub.Script(BedrockStub.Streams(BedrockStub.Delta("The"), BedrockStub.Delta(" Creta")[..40]));

        (await Failure()).Fault.ShouldBe(ProviderFault.CutOff);
    }

    [Fact]
    public async Task A_damaged_message_is_a_failure()
    {
        var damaged = BedrockStub.Delta(" Creta");
        damaged[^10] ^= 1;
        _stub.Script(BedrockStub.Streams(BedrockStub.Delta("The"), damaged));

        (await Failure()).Fault.ShouldBe(ProviderFault.Malformed);
    }

    [Theory]
    [InlineData("0000009400000057b4ab9aee0b3a6576656e742d74797065070011636f6e74656e74426c6f636b44656c74610d3a636f6e74656e742d747970650700106170706c69636174696f6e2f6a736f6e0d3a6d6573736167652d747970650700056576656e747b22636f6e74656e74426c6f636b496e646578223a302c2264656c7461223a7b2274657874223a224869227d7d1f944657", ":event-type", "contentBlockDelta")]
    [InlineData("0000008800000061de0175f40f3a657863657074696f6e2d747970650700137468726f74746c696e67457863657074696f6e0d3a636f6e74656e742d747970650700106170706c69636174696f6e2f6a736f6e0d3a6d6573736167652d74797065070009657863657074696f6e7b226d657373616765223a22736c6f7720646f776e227d832ee072", ":exception-type", "throttlingException")]
    public void Frames_that_botocore_reads_are_read(string hex, string header, string value) =>
        EventStreamMessage.Read(Convert.FromHexString(hex)).Headers[header].ShouldBe(value);

    private static readonly ChatMessage[] Talk = [new(ChatRole.System, "Be brief."), new(ChatRole.User, "Namaste"), new(ChatRole.User, "Price?")];
    private static readonly ChatOptions Options = new() { MaxOutputTokens = 100, Temperature = 0.3f };

    private static Task<ChatResponse> Ask(IChatClient chat) => chat.GetResponseAsync(Talk, Options);

    private Task<ProviderException> Failure() => Should.ThrowAsync<ProviderException>(() => Ask(Provider().Chat()));

    private BedrockChat Plain() => (BedrockChat)Provider().Chat().GetService(typeof(BedrockChat))!;

    private BedrockProvider Provider(string? apiKey = null) => new(
        new BedrockOptions
        {
            Credentials = BedrockStub.Credentials, ApiKey = apiKey, Region = "ap-south-1", BaseUrl = new Uri(_stub.Url),
            ChatModel = BedrockStub.Model, EmbeddingModel = "amazon.titan-embed-text-v2:0",
        },
        Quick, TimeProvider.System);
}
