using Ampl.Replies.Grounding;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Ampl.Replies;

/// <summary>Bounds of one reply by a language model; the turn has to end in time whatever the model does.</summary>
internal sealed record LanguageModelOptions
{
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(12);
    public int Attempts { get; init; } = 2;
    public int MaxTokens { get; init; } = 1024;
    public float Temperature { get; init; } = 0.3f;
}

/// <summary>
/// Lets a language model say in its own words what the composer found. What it writes is sent only if every figure,
/// model and promise in it is in the facts; else the composer's reply goes out and says so in <see cref="Reply.Degraded"/>.
/// </summary>
internal sealed partial class LanguageModelWriter(
    ReplyComposer composer, IChatClient model, LanguageModelOptions options, TimeProvider time, ILogger<LanguageModelWriter> log) : IReplyWriter
{
    public const string Unavailable = "llm_unavailable";
    public const string Timeout = "llm_timeout";

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

    private async Task<(string? Text, string? Problem)> Ask(
        List<ChatMessage> messages, FactSheet facts, ReplyRequest request, CancellationToken cancellation)
    {
        var settings = new ChatOptions { MaxOutputTokens = options.MaxTokens, Temperature = options.Temperature };
        string? problem = null;
        for (var attempt = 0; attempt < options.Attempts && !cancellation.IsCancellationRequested; attempt++)
        {
            try
            {
                // A client that ignores its token must not hold the turn beyond its deadline.
                var response = await model.GetResponseAsync(messages, settings, cancellation).WaitAsync(cancellation);
                var text = response.Text.Trim();
                problem = GroundingCheck.Problem(text, facts, request.ReplyIn);
                if (problem is null) return (text, null);
                Rejected(log, problem, attempt);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return (null, Timeout);
            }
            catch (Exception failure)
            {
                // Its message may quote the customer, so only its kind is logged.
                Failed(log, attempt, failure.GetType().Name);
                problem = Unavailable;
            }
        }

        return (null, cancellation.IsCancellationRequested ? Timeout : problem);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Language model's text not sent: {Problem} (attempt {Attempt})")]
    private static partial void Rejected(ILogger log, string problem, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Language model failed with {Failure} (attempt {Attempt})")]
    private static partial void Failed(ILogger log, int attempt, string failure);
}
