namespace Ampl.Guardrails;

/// <summary>Finds identity numbers, cards and keys in a text of either direction.</summary>
internal static class SensitiveText
{
    private const int ShortestKey = 16;
    private static readonly string[] KeyBeginnings = ["sk-", "sk_live", "AKIA", "ASIA", "ghp_", "github_pat_", "xoxb-", "xoxp-", "AIza", "hf_", "eyJhbGci", "whsec_", "-----BEGIN", "pk_live"];

    /// <param name="known">What stands here too was told by whoever may read it.</param>
    public static GuardVerdict Check(ReadOnlySpan<char> text, ReadOnlySpan<char> known, Verdict verdict)
    {
        var found = GuardVerdict.Allow;
        if (text.IndexOfAnyInRange('0', '9') >= 0 || PersonalNumbers.HasNativeDigit(text))
        {
            foreach (var number in PersonalNumbers.Find(text))
            {
                if (!known.Contains(text[number.Start..number.End], StringComparison.Ordinal)) found = found.And(verdict, number.Reason);
            }
        }

        return HasKey(text) ? found.And(Verdict.Block, "secret") : found;
    }

    private static bool HasKey(ReadOnlySpan<char> text)
    {
        foreach (var beginning in KeyBeginnings)
        {
            for (var rest = text; rest.IndexOf(beginning, StringComparison.Ordinal) is >= 0 and var at; rest = rest[(at + beginning.Length)..])
            {
                if (IsKey(rest, at)) return true;
            }
        }

        return false;
    }

    private static bool IsKey(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1])) return false;
        var end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_' or '.')) end++;
        return end - at >= ShortestKey;
    }
}
