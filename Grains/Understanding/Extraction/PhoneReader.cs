using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>
/// Indian mobile numbers, and nothing else of ten digits: a number that a word calls an order, a chassis or an
/// account, that stands in a price or is glued to letters is left alone. Better none than a wrong one.
/// </summary>
internal static class PhoneReader
{
    private const int Length = 10;
    private const int MostGroups = 10;
    private const int LandlineGroups = 2;

    public static void Read(Reading reading)
    {
        for (var at = 0; at < reading.Tokens.Count; at++)
        {
            if (reading.Tokens[at].Kind != TokenKind.Number || !reading.IsFree(at, at + 1)) continue;
            for (var groups = MostGroups; groups > 0; groups--)
            {
                if (!TryRead(reading, DigitRun.From(reading, at, groups), out var phone, out var end)) continue;
                if (!reading.Draft.Phones.Contains(phone)) reading.Draft.Phones.Add(phone);
                reading.Claim(at, end, TokenRole.Phone);
                at = end - 1;
                break;
            }
            if (IsLandline(reading, DigitRun.From(reading, at, LandlineGroups))) reading.Claim(at, at + LandlineGroups, TokenRole.Phone);
        }
    }

    /// <summary>"020-24451234": no mobile number, and no sum of money either.</summary>
    private static bool IsLandline(Reading reading, DigitRun run) =>
        run.Groups == LandlineGroups && reading.Tokens.Folded(run.Start) is ['0', ..] area && area.Length is >= 3 and <= 5
        && area.Length + reading.Tokens[run.End - 1].FoldLength is Length or Length + 1;

    private static bool TryRead(Reading reading, DigitRun run, out string phone, out int end)
    {
        (phone, end) = ("", run.End);
        Span<char> digits = stackalloc char[14];
        var length = run.Write(digits);
        if (length < Length || !TryStrip(digits[..length], HasPlus(reading, run.Start), out var ten)) return false;
        if (!IsGroupedLikePhone(reading, run, length) || IsSomethingElse(reading, run)) return false;
        phone = ten.ToString();
        return true;
    }

    /// <summary>Takes +91, 91, 0 or 0091 off; what remains must be ten digits that start with 6 to 9.</summary>
    private static bool TryStrip(Span<char> digits, bool hasPlus, out ReadOnlySpan<char> ten)
    {
        ReadOnlySpan<char> rest = digits;
        if (rest.Length == 14 && rest.StartsWith("0091")) rest = rest[4..];
        else if (rest.Length == 12 && rest.StartsWith("91")) rest = rest[2..];
        else if (rest.Length == 13 && rest.StartsWith("091")) rest = rest[3..];
        else if (rest.Length == 11 && rest[0] == '0' && !hasPlus) rest = rest[1..];
        ten = rest;
        return rest.Length == Length && rest[0] is >= '6' and <= '9' && !(hasPlus && digits.Length == Length) && rest.ContainsAnyExcept(rest[0]);
    }

    /// <summary>Four-four-four is an Aadhaar; pieces of one or two digits are phone-like only when there are many of them.</summary>
    private static bool IsGroupedLikePhone(Reading reading, DigitRun run, int length)
    {
        if (run.Groups == 3 && length == 12 && reading.Tokens[run.Start].FoldLength == 4) return false;
        for (var i = run.Start; i < run.End; i++)
        {
            if (reading.Tokens[i].FoldLength >= Length && run.Groups > 2) return false;
        }

        return true;
    }

    private static bool IsSomethingElse(Reading reading, DigitRun run)
    {
        ref var first = ref reading.Tokens[run.Start];
        if (run.Start > 0 && first.Before == Gap.None && !EndsSentence(reading, run.Start)) return true;
        if (run.End < reading.Tokens.Count)
        {
            ref var next = ref reading.Tokens[run.End];
            if (next.Before == Gap.None && next.Kind != TokenKind.Sign && next.Script == Script.Latin) return true;
            if (next.Kind == TokenKind.Number && (next.Before & (Gap.Space | Gap.Dash)) != Gap.None && (next.Before & (Gap.Comma | Gap.Stop | Gap.Slash)) == Gap.None && next.FoldLength < 10) return true;
        }

        return IsPrice(reading, run) || !HasCountryCode(reading, run) && NumberLabels.CallsItOther(reading, run.Start);
    }

    /// <summary>"मो.9876543210": a script change or a sign makes an empty gap that is none in writing.</summary>
    private static bool EndsSentence(Reading reading, int at) => reading.Tokens[at - 1].Script is Script.Devanagari or Script.Gujarati || reading.Tokens[at - 1].Kind == TokenKind.Sign;

    private static bool IsPrice(Reading reading, DigitRun run)
    {
        foreach (var match in reading.Of(ConceptKind.Currency))
        {
            if (match.End == run.Start || match.Start == run.End) return true;
        }

        return false;
    }

    /// <summary>"Receipt to +91 98…": with its country code nothing else is meant.</summary>
    private static bool HasCountryCode(Reading reading, DigitRun run) => HasPlus(reading, run.Start) && reading.Tokens.Folded(run.Start).StartsWith("91");

    private static bool HasPlus(Reading reading, int token) => (reading.Tokens[token].Before & Gap.Plus) != Gap.None;
}
