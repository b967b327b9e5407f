using Ampl.Conversations;
using Ampl.Guardrails;
using Ampl.Replies.Grounding;
using Ampl.Replies.Tools;
using Ampl.Replies.Wording;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Ampl.Replies.Modelled;

/// <summary>
/// Lets a language model say in its own words what the composer found. Each sentence is checked as it arrives: the first
/// one with a figure, model or promise that is not in the facts ends the answer, and the composer's reply goes out and
/// says so in <see cref="Reply.Degraded"/>.
/// </summary>
internal sealed partial class LanguageModelWriter(
    ReplyComposer composer, ModelDesk desk, TimeProvider time, ILogger<LanguageModelWriter> log) : IReplyWriter
{
    private LanguageModelOptions Options => desk.Options;

    public async Task<Reply> Write(ReplyRequest request, CancellationToken cancellation)
    {
        var composed = composer.Draft(request);
        var reply = ReplyComposer.Finish(composed, request);
        if (LanguageModelPrompt.IsNeeded(composed.Draft)) reply = await Reword(reply, composed.Draft, request, cancellation);
        return request.Verdict.Verdict == Verdict.Block ? reply : reply with
        {
            Memory = reply.Memory with { Window = ConversationWindow.Add(request.Memory.Window, request.Message.SafeText, reply.Text) },
        };
    }

    private async Task<Reply> Reword(Reply reply, Draft draft, ReplyRequest request, CancellationToken cancellation)
    {
        var facts = new FactSheet(draft, desk.Words, Options.FactTokens);
        if (facts.Answer.Length == 0) return reply with { Text = facts.Opening + draft.Words(Phrase.Unknown, (Slot.Contact, draft.Contact)), Known = false };
        var prompt = desk.Prompts.For(PromptType.Of(request, draft.Kinds));
        using var deadline = new CancellationTokenSource(Options.Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        var turn = new ModelTurn(desk.Model, Options, new MoneyTools(draft, facts), LanguageModelPrompt.Write(facts, request, prompt));
        var report = new GroundingReport();
        var (text, problem) = await Ask(turn, report, facts, request, either.Token);
        cancellation.ThrowIfCancellationRequested();
        return reply with
        {
            Text = text is null ? facts.Composed : facts.Opening + text,
            Degraded = problem,
            PromptVersion = prompt.Version,
            Grounding = report.Of(byModel: text is not null, turn.Called),
        };
    }

    /// <summary>A text that may not be sent is asked for once more; a provider that fails has been asked often enough.</summary>
    private async Task<(string? Text, string? Problem)> Ask(
        ModelTurn turn, GroundingReport report, FactSheet facts, ReplyRequest request, CancellationToken cancellation)
    {
        string? problem = null;
        for (var attempt = 0; attempt < Options.Attempts; attempt++)
        {
            var written = report.Next(new GroundedText(facts, request.ReplyIn, desk.Guard));
            try
            {
                problem = await turn.Read(written, cancellation);
                if (problem is null) return (written.Text, null);
                report.Reject(problem);
                Rejected(log, problem, attempt);
            }
            catch (Exception failure)
            {
                // A stopped attempt fails in many ways; what matters is that its time was up.
                problem = cancellation.IsCancellationRequested ? LanguageModelProblem.Timeout : LanguageModelProblem.Of(failure);
                report.Reject(problem);
                Failed(log, problem, failure.GetType().Name, attempt);
                if (problem != LanguageModelProblem.CutOff) break;
            }
        }

        return (null, problem);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Language model's text not sent: {Problem} (attempt {Attempt})")]
    private static partial void Rejected(ILogger log, string problem, int attempt);

    // Its message may quote the customer, so only the kind of a failure is logged.
    [LoggerMessage(Level = LogLevel.Warning, Message = "Language model failed: {Problem}, {Failure} (attempt {Attempt})")]
    private static partial void Failed(ILogger log, string problem, string failure, int attempt);
}
