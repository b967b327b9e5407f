using Ampl.Dealers;
using Ampl.Guardrails;
using Ampl.Replies;
using Ampl.Scoring;
using Ampl.Understanding;

namespace Ampl.Conversations;

/// <summary>
/// One turn from a customer's words to what is to be saved: guard, understand, reply, score. Only the
/// reply may wait for something outside; everything else is computed.
/// </summary>
internal sealed class ChatTurn(
    IDealerships dealerships, InputGuard guard, IReplyWriter writer, ScoreThresholds thresholds, TimeProvider time)
{
    public async Task<TurnOutcome> Take(
        ConversationId id, ConversationState state, Say said, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var dealership = dealerships.For(id.Tenant);
        var understood = dealership.Reader.Read(said.Text, IndianTime.DateOf(now), state.Confirming);
        var verdict = guard.Check(understood);
        var reply = await writer.Write(Request(state, said, understood, verdict, dealership, now), cancellation);
        var (ledger, score) = ScoreRules.Add(state.Score, understood.Intent, reply.Memory.Known, thresholds);
        return TurnRules.Conclude(new Turn(id, said, understood, verdict, reply, ledger, score, dealership.Knowledge.Version, now), state);
    }

    private static ReplyRequest Request(
        ConversationState state, Say said, Understood understood, GuardVerdict verdict, Dealership dealership, DateTimeOffset now) => new()
        {
            Message = understood,
            Verdict = verdict,
            ReplyIn = said.ReplyIn ?? understood.Language,
            Memory = state.Memory,
            Dealership = dealership,
            FirstTurn = state.Turns == 0,
            MaxSources = said.MaxSources,
            Now = now,
        };
}
