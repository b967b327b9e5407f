using Ampl.Understanding.Text;

namespace Ampl.Understanding;

/// <summary>
/// Tells a message that only says yes or no ("haan ji ho gaya", "नको", "ok done 👍") from one that says something of
/// its own. Only the first is about whatever was asked before it.
/// </summary>
internal static class BareAnswer
{
    private const int Longest = 8;

    public static bool IsIn(Reading reading)
    {
        var tokens = reading.Tokens;
        if (tokens.Count is 0 or > Longest || !reading.Has(Cue.Yes | Cue.No) || tokens.HasQuestionMark) return false;
        Span<bool> answers = stackalloc bool[Longest];
        foreach (var match in reading.Of(ConceptKind.Cue))
        {
            if (((Cue)reading.Concept(match).Bits & (Cue.Yes | Cue.No | Cue.Negation | Cue.Thanks | Cue.Greeting)) != Cue.None) answers[match.Start..match.End].Fill(true);
        }

        foreach (var match in reading.Of(ConceptKind.AnswerWord)) answers[match.Start..match.End].Fill(true);
        return !answers[..tokens.Count].Contains(false);
    }
}
