using System.Collections.Immutable;

namespace Ampl.Guardrails;

internal enum Verdict
{
    Allow,

    /// <summary>Answered, but noted: nothing in it may change prices or rules.</summary>
    Flag,

    /// <summary>Not answered from data; the customer gets a polite refusal.</summary>
    Block,
}

/// <summary>What the guard thinks of a text, with stable snake_case reasons.</summary>
internal sealed record GuardVerdict(Verdict Verdict, ImmutableArray<string> Reasons)
{
    public static readonly GuardVerdict Allow = new(Verdict.Allow, []);
}
