using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>Whether a word is turned down: "not diesel, petrol", "diesel nahi petrol chahiye", "पांढरा नको".</summary>
internal static class Refusal
{
    public static bool Covers(Reading reading, PhraseMatch match)
    {
        foreach (var refusal in reading.Of(ConceptKind.Refusal))
        {
            var value = reading.Concept(refusal).Value;
            if (value == "before" && refusal.End == match.Start && !IsPause(reading, match.Start)) return true;
            if (value == "after" && refusal.Start == match.End && !IsPause(reading, match.End)) return true;
        }

        return false;
    }

    private static bool IsPause(Reading reading, int token) =>
        token < reading.Tokens.Count && (reading.Tokens[token].Before & (Gap.Comma | Gap.Stop | Gap.Dot)) != Gap.None;
}
