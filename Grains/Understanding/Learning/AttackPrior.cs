using System.Numerics;
using Ampl.Guardrails;

namespace Ampl.Understanding.Learning;

/// <summary>How much the guard's phrases speak for an attack before the classifier has learnt.</summary>
internal static class AttackPrior
{
    /// <summary>Where the rows of the intents hold what speaks for an attack: told by the same features, it costs no walk of its own.</summary>
    public const int Column = LinearModel.Width - 1;
    private const float PerSignal = 3;
    private const float PerWeakSignal = 1;
    private const GuardSignal Weak = GuardSignal.ClaimsAuthority | GuardSignal.ChangeRole;

    public static float Of(ulong signals) =>
        PerSignal * BitOperations.PopCount(signals & ~(ulong)Weak) + PerWeakSignal * BitOperations.PopCount(signals & (ulong)Weak);
}
