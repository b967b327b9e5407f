using System.Text;
using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>
/// Finds Aadhaar numbers (with spaces, in any digits) and PANs, so that neither is stored, logged or taken for a
/// phone; only the last four characters stay readable.
/// </summary>
internal static class IdentityNumbers
{
    private const int AadhaarLength = 12;
    private const int Readable = 4;

    public static void Claim(Reading reading)
    {
        for (var at = 0; at < reading.Tokens.Count; at++)
        {
            if (IsPan(reading, at)) reading.Claim(at, at + 3, TokenRole.Identity);
            else if (reading.Tokens[at].Kind == TokenKind.Number && TryAadhaar(reading, at, out var end)) reading.Claim(at, end, TokenRole.Identity);
        }
    }

    /// <summary>The text that may be stored; the same instance when there is nothing to hide.</summary>
    public static string Mask(Reading reading)
    {
        StringBuilder? safe = null;
        for (var at = 0; at < reading.Tokens.Count; at++)
        {
            if (reading.Role(at) != TokenRole.Identity) continue;
            var end = at;
            while (end < reading.Tokens.Count && reading.Role(end) == TokenRole.Identity) end++;
            safe ??= new StringBuilder(reading.Tokens.Text);
            Hide(safe, reading.Tokens[at].Start, reading.Tokens[end - 1].End);
            at = end;
        }

        return safe?.ToString() ?? reading.Tokens.Text;
    }

    private static void Hide(StringBuilder text, int start, int end)
    {
        var readable = Readable;
        for (var i = end - 1; i >= start; i--)
        {
            if (!char.IsLetterOrDigit(text[i])) continue;
            if (readable-- <= 0) text[i] = 'X';
        }
    }

    private static bool IsPan(Reading reading, int at)
    {
        if (at + 2 >= reading.Tokens.Count) return false;
        var tokens = reading.Tokens;
        const Gap Loose = Gap.Space | Gap.Dash;
        return tokens[at].FoldLength == 5 && tokens[at].Script == Script.Latin && tokens[at + 1].Kind == TokenKind.Number && tokens[at + 1].FoldLength == 4
            && !tokens.Folded(at + 1).Contains('.') && tokens[at + 2].FoldLength == 1 && tokens[at + 2].Script == Script.Latin && (tokens[at + 1].Before & ~Loose) == Gap.None && tokens[at + 2].Before == Gap.None
            && tokens.Folded(at)[3] is 'p' or 'c' or 'h' or 'f' or 'a' or 't' or 'b' or 'l' or 'j' or 'g';
    }

    /// <summary>Twelve digits that do not start with 0 or 1: in groups of four, by name, or with a right check digit.</summary>
    private static bool TryAadhaar(Reading reading, int at, out int end)
    {
        end = at;
        Span<char> digits = stackalloc char[AadhaarLength];
        for (var groups = AadhaarLength; groups > 0; groups--)
        {
            var run = DigitRun.From(reading, at, groups);
            if (run.Groups < groups && groups < AadhaarLength || run.Write(digits) != AadhaarLength || digits[0] is '0' or '1') continue;
            end = run.End;
            var named = NumberLabels.Before(reading, at) == NumberLabels.Identity;
            var grouped = run.Groups == 3 && reading.Tokens[at].FoldLength == 4 && reading.Tokens[at + 1].FoldLength == 4;
            var isMobile = digits.StartsWith("91") && digits[2] >= '6' && !grouped;
            return named || grouped || !isMobile && Verhoeff.IsValid(digits);
        }

        return false;
    }
}
