using System.Collections.Immutable;
using Ampl.Understanding;

namespace Ampl.Guardrails;

/// <summary>Tells attacks on the bot from ordinary customers; judges what the message reader found, so it costs next to nothing.</summary>
internal sealed class InputGuard
{
    private const GuardSignal Blocking =
        GuardSignal.OverrideRules | GuardSignal.ChangeRole | GuardSignal.RevealPrompt | GuardSignal.RevealSecrets | GuardSignal.OthersData | GuardSignal.Markup;

    private const GuardSignal Noted = GuardSignal.ForcePromise | GuardSignal.FakeRecord | GuardSignal.Extortion | GuardSignal.FreeModel;

    private readonly ImmutableArray<(GuardSignal Signal, string Reason)> _reasons =
    [
        (GuardSignal.OverrideRules, "prompt_injection"),
        (GuardSignal.ChangeRole, "role_change"),
        (GuardSignal.RevealPrompt, "prompt_extraction"),
        (GuardSignal.RevealSecrets, "secret_extraction"),
        (GuardSignal.OthersData, "other_customers_data"),
        (GuardSignal.Markup, "hidden_markup"),
        (GuardSignal.ForcePromise, "forced_promise"),
        (GuardSignal.FakeRecord, "fake_record"),
        (GuardSignal.Extortion, "review_extortion"),
        (GuardSignal.FreeModel, "off_topic_task"),
    ];

    public GuardVerdict Check(Understood message)
    {
        var signals = message.GuardSignals & (Blocking | Noted);
        if (signals == GuardSignal.None) return GuardVerdict.Allow;
        var verdict = (signals & Blocking) != GuardSignal.None ? Verdict.Block : Verdict.Flag;
        return new GuardVerdict(verdict, [.. _reasons.Where(reason => (signals & reason.Signal) != GuardSignal.None).Select(reason => reason.Reason)]);
    }
}
