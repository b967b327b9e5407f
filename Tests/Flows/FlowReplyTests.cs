using Ampl.Replies;

namespace Ampl.Tests.Flows;

/// <summary>A flow and whoever writes the answers, which may be a language model, share a reply.</summary>
public sealed class FlowReplyTests
{
    private readonly RecordingWriter _writer = new();

    [Fact]
    public async Task Nobody_is_asked_to_write_what_a_flow_says_alone()
    {
        var visit = new Visit(_writer);
        await visit.Say("Book test drive");
        (await visit.Say("Creta")).Text.ShouldBe("May I have your name?");
        _writer.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_question_follows_an_answer_word_for_word()
    {
        var visit = new Visit(_writer);
        await visit.Say("Book test drive");

        var answer = await visit.Say("What is the price of the Creta?");

        answer.Text.ShouldStartWith("Written by somebody else.");
        answer.Text.ShouldEndWith("May I have your name?");
        answer.Degraded.ShouldBe("llm_timeout");
        _writer.Requests.Single().Flow.ShouldBe("test_drive");
    }

    [Fact]
    public async Task Without_a_flow_the_reply_is_left_as_it_was_written()
    {
        var visit = new Visit(_writer);
        (await visit.Say("What is the price of the Creta?")).Text.ShouldBe("Written by somebody else.");
        _writer.Requests.Single().Flow.ShouldBeNull();
    }

    private sealed class RecordingWriter : IReplyWriter
    {
        public List<ReplyRequest> Requests { get; } = [];

        public Task<Reply> Write(ReplyRequest request, CancellationToken cancellation)
        {
            Requests.Add(request);
            return Task.FromResult(new Reply { Text = "Written by somebody else.", Degraded = "llm_timeout", Memory = request.Memory });
        }
    }
}
