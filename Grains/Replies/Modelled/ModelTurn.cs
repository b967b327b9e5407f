using Ampl.Replies.Grounding;
using Ampl.Replies.Tools;
using Microsoft.Extensions.AI;

namespace Ampl.Replies.Modelled;

/// <summary>
/// One answer of a language model: its sentences, checked as they arrive, and the tools that it calls on the way. Only the
/// model's own calls count; text that looks like one, whoever wrote it, is text.
/// </summary>
internal sealed class ModelTurn(IChatClient model, LanguageModelOptions options, MoneyTools tools, List<ChatMessage> messages)
{
    public const string ToolLoop = "llm_tool_loop";

    private readonly List<string> _called = [];

    /// <summary>Names of the tools that worked something out, in order.</summary>
    public IReadOnlyList<string> Called => _called;

    /// <summary>Reads until the model has said all it wants to say, or something that may not be sent.</summary>
    /// <returns>What is wrong with its answer; null when nothing is.</returns>
    public async Task<string?> Read(GroundedText written, CancellationToken cancellation)
    {
        List<ChatMessage> said = [.. messages];
        for (var round = 0; round <= options.ToolRounds; round++)
        {
            var calls = await Listen(said, written, cancellation);
            if (written.Problem is not null) return written.Problem;
            if (calls.Count == 0)
            {
                written.End();
                return written.Problem;
            }

            Answer(calls, said);
            foreach (var _ in written.Add("\n")) continue; // What comes next is another message.
        }

        return ToolLoop;
    }

    private async Task<List<FunctionCallContent>> Listen(List<ChatMessage> said, GroundedText written, CancellationToken cancellation)
    {
        var settings = new ChatOptions { MaxOutputTokens = options.MaxTokens, Temperature = options.Temperature, Tools = [.. ToolSchemas.All] };
        var calls = new List<FunctionCallContent>();
        await using var updates = model.GetStreamingResponseAsync(said, settings, cancellation).GetAsyncEnumerator(cancellation);
        while (await updates.MoveNextAsync())
        {
            calls.AddRange(updates.Current.Contents.OfType<FunctionCallContent>());
            foreach (var _ in written.Add(updates.Current.Text)) continue;
            if (written.Problem is not null) break;
        }

        return calls;
    }

    /// <summary>A call beyond the bound is told so: every call must have its answer.</summary>
    private void Answer(List<FunctionCallContent> calls, List<ChatMessage> said)
    {
        var none = new Dictionary<string, object?>();
        said.Add(new ChatMessage(ChatRole.Assistant, [.. calls.Select(call => new FunctionCallContent(call.CallId, call.Name, call.Arguments ?? none))]));
        var results = calls.Select((call, place) => new FunctionResultContent(
            call.CallId, place < options.ToolRounds ? Worked(call) : ToolResult.Refused("too many calls at once").Words));
        said.Add(new ChatMessage(ChatRole.Tool, [.. results]));
    }

    private string Worked(FunctionCallContent call)
    {
        var result = tools.Call(call);
        if (result.Worked) _called.Add(call.Name);
        return result.Words;
    }
}
