using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>Whether a word is turned down: "not diesel, petrol", "diesel nahi petrol chahiye", "पांढरा नको"; "white nahi hai kya" is not.</summary>
internal static class Refusal
{
    public static bool Covers(Reading reading, PhraseMatch match)
    {
        var end = SkipBetween(reading, match.End);
        var start = match.Start > 0 && reading.Tokens.Folded(match.Start - 1) is "a" or "an" or "any" or "the" ? match.Start - 1 : match.Start;
        var isRefused = false;
        foreach (var refusal in reading.Of(ConceptKind.Refusal))
        {
            var value = reading.Concept(refusal).Value;
            if (value == "before" && refusal.End == start && !IsPause(reading, start) && !IsPause(reading, match.Start)) return true;
            if (value == "missing" && refusal.Start == end) return false;
            isRefused |= value == "after" && refusal.Start == end && !IsPause(reading, end);
        }

        return isRefused;
    }

    /// <summary>"CNG to bilkul nahi", "white wali nahi": small words between the thing and its refusal.</summary>
    private static int SkipBetween(Reading reading, int at)
    {
        for (var skipped = true; skipped;)
        {
            skipped = false;
            foreach (var refusal in reading.Of(ConceptKind.Refusal))
            {
                if (refusal.Start != at || reading.Concept(refusal).Value != "between" || IsPause(reading, at)) continue;
                (at, skipped) = (refusal.End, true);
                break;
            }
        }

        return at;
    }

    private static bool IsPause(Reading reading, int token) =>
        token < reading.Tokens.Count && (reading.Tokens[token].Before & (Gap.Comma | Gap.Stop | Gap.Dot)) != Gap.None;
}
