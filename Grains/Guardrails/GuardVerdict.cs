using System.Collections.Immutable;

namespace Ampl.Guardrails;

internal enum Verdict
{
    Allow,

    /// <summary>Answered, but noted: nothing in it may change prices or rules.</summary>
    Flag,

    /// <summary>An input is not answered from data but politely refused; an output is not sent.</summary>
    Block,
}

/// <summary>What the guard thinks of a text, with stable snake_case reasons.</summary>
internal sealed record GuardVerdict(Verdict Verdict, ImmutableArray<string> Reasons)
{
    public static readonly GuardVerdict Allow = new(Verdict.Allow, []);

    public GuardDecision ToDecision() => new(NameOf(Verdict), Reasons);

    public static string NameOf(Verdict verdict) => verdict switch { Verdict.Block => "block", Verdict.Flag => "flag", _ => "allow" };

    /// <summary>The sterner verdict with the reasons of both.</summary>
    public GuardVerdict And(Verdict verdict, string reason) =>
        Reasons.Contains(reason) ? this with { Verdict = Sterner(verdict) } : new(Sterner(verdict), Reasons.Add(reason));

    private Verdict Sterner(Verdict other) => other > Verdict ? other : Verdict;
}
