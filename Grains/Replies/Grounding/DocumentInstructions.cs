using System.Text;
using Ampl.Guardrails;
using Ampl.Understanding;

namespace Ampl.Replies.Grounding;

/// <summary>Finds orders to a machine in texts that should inform people: nobody's brochure says "ignore all previous instructions".</summary>
internal static class DocumentInstructions
{
    private const double LeastLikely = 0.08;

    private const GuardSignal Orders = GuardSignal.OverrideRules | GuardSignal.ChangeRole | GuardSignal.RevealPrompt | GuardSignal.RevealSecrets
        | GuardSignal.ForcePromise | GuardSignal.FakeRecord | GuardSignal.Markup;

    /// <summary>The text without its orders. What follows one in its paragraph belongs to it and goes too.</summary>
    public static string Without(string text, MessageReader reader, DateOnly today)
    {
        StringBuilder? kept = null;
        var (at, ordered) = (0, false);
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            ordered = ordered || IsOrder(sentence, reader, today);
            if (ordered) kept ??= new StringBuilder(text, 0, at, text.Length);
            else kept?.Append(sentence);
            if (sentence.EndsWith('\n')) ordered = false;
            at += sentence.Length;
        }

        return kept?.ToString().TrimEnd() ?? text;
    }

    private static bool IsOrder(string sentence, MessageReader reader, DateOnly today)
    {
        var understood = reader.Read(sentence, today);
        return (understood.GuardSignals & Orders) != GuardSignal.None && understood.AttackProbability >= LeastLikely;
    }
}
