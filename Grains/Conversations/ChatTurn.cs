using Ampl.Dealers;
using Ampl.Flows;
using Ampl.Guardrails;
using Ampl.Questions;
using Ampl.Replies;
using Ampl.Retrieval;
using Ampl.Scoring;
using Ampl.Understanding;

namespace Ampl.Conversations;

/// <summary>
/// One turn from a customer's words to what is to be saved: guard, understand, reply, score. A
/// doubtful intent, the search by meaning and the reply may wait for a provider; everything else is computed.
/// </summary>
internal sealed class ChatTurn(
    IDealerships dealerships, Listener listener, FlowEngine flows, IReplyWriter writer, ScoreThresholds thresholds, TimeProvider time)
{
    public async Task<TurnOutcome> Take(
        ConversationId id, ConversationState state, Say said, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var dealership = dealerships.For(id.Tenant);
        var (understood, verdict, doubt) = await listener.Listen(
            dealership.Reader, said.Text, IndianTime.DateOf(now), state.Confirming, cancellation, answers: state.Flows?.Active is not null);
        understood = UsedCarWishes.Of(understood, dealership.Knowledge);
        var near = verdict.Verdict == Verdict.Block ? DenseHits.None : await dealerships.Near(id.Tenant, understood.Text, cancellation);
        var request = Request(state, said, understood, verdict, dealership.With(near), now);
        var step = flows.Advance(new FlowInput(request, state.Flows ?? FlowsState.None, said.ReplyIn));
        var reply = await Write(request, step, cancellation);
        reply = reply with { Degraded = reply.Degraded ?? doubt ?? near.Problem };
        var (ledger, score) = ScoreRules.Add(state.Score, understood.Intent, reply.Memory.Known, thresholds);
        var turn = new Turn(id, said, understood, verdict, reply, ledger, score, dealership.Knowledge.Version, now);
        return TurnRules.Conclude(turn with { Flows = step is null ? state.Flows?.Settle(now) : step.State }, state);
    }

    /// <summary>What a flow says follows the answer, or takes its place.</summary>
    private async Task<Reply> Write(ReplyRequest request, FlowStep? step, CancellationToken cancellation) => step switch
    {
        null => await writer.Write(request, cancellation),
        { Answers: false } => FlowReply.Alone(step, request),
        _ => FlowReply.After(step, await writer.Write(FlowReply.Before(step, request), cancellation)),
    };

    private static ReplyRequest Request(
        ConversationState state, Say said, Understood understood, GuardVerdict verdict, Dealership dealership, DateTimeOffset now) => new()
        {
            Message = understood,
            Verdict = verdict,
            ReplyIn = said.ReplyIn ?? ReplyLanguage.Of(understood, state),
            Memory = state.Memory,
            Dealership = dealership,
            FirstTurn = state.Turns == 0,
            MaxSources = said.MaxSources,
            Now = now,
        };
}
