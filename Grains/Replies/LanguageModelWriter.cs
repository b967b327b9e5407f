using Ampl.Providers;
using Ampl.Replies.Grounding;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Ampl.Replies;

/// <summary>
/// Lets a language model say in its own words what the composer found. Each sentence is checked as it arrives: the first
/// one with a figure, model or promise that is not in the facts ends the answer, and the composer's reply goes out and
/// says so in <see cref="Reply.Degraded"/>.
/// </summary>
internal sealed partial class LanguageModelWriter(
    ReplyComposer composer, IChatClient model, LanguageModelOptions options, TimeProvider time, ILogger<LanguageModelWriter> log) : IReplyWriter
{
    public async Task<Reply> Write(ReplyRequest request, CancellationToken cancellation)
    {
        var composed = composer.Draft(request);
        var reply = ReplyComposer.Finish(composed, request);
        if (!LanguageModelPrompt.IsNeeded(composed.Draft)) return reply;
        var facts = new FactSheet(composed.Draft);
        using var deadline = new CancellationTokenSource(options.Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        var (text, problem) = await Ask(LanguageModelPrompt.Write(facts, request), facts, request, either.Token);
        cancellation.ThrowIfCancellationRequested();
        return text is null ? reply with { Degraded = problem } : reply with { Text = composed.Draft.Opening + text };
    }

    /// <summary>A text that may not be sent is asked for once more; a provider that fails has been asked often enough.</summary>
    private async Task<(string? Text, string? Problem)> Ask(
        List<ChatMessage> messages, FactSheet facts, ReplyRequest request, CancellationToken cancellation)
    {
        string? problem = null;
        for (var attempt = 0; attempt < options.Attempts; attempt++)
        {
            try
            {
                var written = await Read(messages, new GroundedText(facts, request.ReplyIn), cancellation);
                if (written.Problem is null) return (written.Text, null);
                problem = written.Problem;
                Rejected(log, problem, attempt);
            }
            catch (Exception failure)
            {
                // A stopped attempt fails in many ways; what matters is that its time was up.
                problem = cancellation.IsCancellationRequested ? LanguageModelProblem.Timeout : LanguageModelProblem.Of(failure);
                Failed(log, problem, failure.GetType().Name, attempt);
                if (problem != LanguageModelProblem.CutOff) break;
            }
        }

        return (null, problem);
    }

    private async Task<GroundedText> Read(List<ChatMessage> messages, GroundedText written, CancellationToken cancellation)
    {
        var settings = new ChatOptions { MaxOutputTokens = options.MaxTokens, Temperature = options.Temperature };
        await using var updates = model.GetStreamingResponseAsync(messages, settings, cancellation).GetAsyncEnumerator(cancellation);
        while (await updates.MoveNextAsync())
        {
            foreach (var _ in written.Add(updates.Current.Text)) continue;
            if (written.Problem is not null) return written;
        }

        written.End();
        return written;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Language model's text not sent: {Problem} (attempt {Attempt})")]
    private static partial void Rejected(ILogger log, string problem, int attempt);

    // Its message may quote the customer, so only the kind of a failure is logged.
    [LoggerMessage(Level = LogLevel.Warning, Message = "Language model failed: {Problem}, {Failure} (attempt {Attempt})")]
    private static partial void Failed(ILogger log, string problem, string failure, int attempt);
}
