using Ampl.Guardrails;
using Ampl.Understanding;

namespace Ampl.Conversations;

/// <summary>A message as it was understood and judged; <see cref="Degraded"/> says why a second opinion did not come.</summary>
internal sealed record Heard(Understood Message, GuardVerdict Verdict, string? Degraded);

/// <summary>Reads a message and judges it; where that left doubt and a fallback is there, asks for a second opinion.</summary>
internal sealed class Listener(InputGuard guard, IntentFallback? fallback = null)
{
    private const int ShortAnswer = 4;

    /// <param name="answers">A guided conversation has asked something: a few words in return need no second opinion on what they want.</param>
    public async Task<Heard> Listen(
        MessageReader reader, string text, DateOnly today, Intent? asked, CancellationToken cancellation, bool answers = false)
    {
        var message = reader.Read(text, today, asked);
        var verdict = guard.Check(message, reader, text, today);
        if (fallback is null || verdict.Verdict == Verdict.Block || answers && IsShort(message)) return new(message, verdict, null);
        var opinion = await fallback.On(message, cancellation);
        return new(opinion.Message, verdict, opinion.Problem);
    }

    private static bool IsShort(Understood message) => message.Normalized.AsSpan().Count(' ') < ShortAnswer;
}
