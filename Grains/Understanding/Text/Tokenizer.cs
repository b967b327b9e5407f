using System.Globalization;
using Ampl.Retrieval;

namespace Ampl.Understanding.Text;

/// <summary>
/// Splits a message into folded words, numbers and signs in one pass. Letters and digits are separate tokens
/// ("12.5L", "i20"), a change of script starts a new one, and grouping commas inside a number vanish.
/// </summary>
internal static class Tokenizer
{
    public static void Read(string text, Tokens into)
    {
        into.Reset(text);
        var before = Gap.Space;
        for (var at = 0; at < text.Length;)
        {
            var c = Fold(text[at]);
            if (c == '\0') at++;
            else if (char.IsAsciiDigit(c)) at = ReadNumber(text, at, before, into);
            else if (IsLetter(c)) at = ReadWord(text, at, before, into);
            else if (IsSign(c)) at = ReadSign(text, at, before, into);
            else
            {
                before |= Classify(c, into);
                at++;
                continue;
            }

            if (c != '\0') before = Gap.None;
        }
    }

    /// <summary>As for retrieval, and emoji variation selectors vanish.</summary>
    private static char Fold(char c) => c is >= '\uFE00' and <= '\uFE0F' ? '\0' : TextFold.Fold(c);

    private static int ReadWord(string text, int at, Gap before, Tokens into)
    {
        var script = ScriptOf(Fold(text[at]));
        into.Open(at, TokenKind.Word, script, before);
        for (; at < text.Length; at++)
        {
            var c = Fold(text[at]);
            if (c == '\0' || IsApostropheInside(text, at, c)) continue;
            if (!IsLetter(c) || ScriptOf(c) != script) break;
            into.Append(c);
        }

        into.Close(at);
        return at;
    }

    private static int ReadNumber(string text, int at, Gap before, Tokens into)
    {
        into.Open(at, TokenKind.Number, Script.Other, before);
        var hasPoint = false;
        for (; at < text.Length; at++)
        {
            var c = Fold(text[at]);
            if (char.IsAsciiDigit(c)) into.Append(c);
            else if (c == ',' && IsGrouping(text, at)) continue;
            else if (c == '.' && !hasPoint && IsDigitAt(text, at + 1))
            {
                hasPoint = true;
                into.Append(c);
            }
            else if (c != '\0') break;
        }

        into.Close(at);
        return at;
    }

    private static int ReadSign(string text, int at, Gap before, Tokens into)
    {
        into.Open(at, TokenKind.Sign, Script.Other, before);
        into.Append(text[at]);
        var end = at + 1;
        if (char.IsHighSurrogate(text[at]) && end < text.Length && char.IsLowSurrogate(text[end])) into.Append(text[end++]);
        into.Close(end);
        return end;
    }

    private static Gap Classify(char c, Tokens into)
    {
        if (c is '?' or '\u037E' or '\uFF1F') into.HasQuestionMark = true;
        return c switch
        {
            ',' or '\u060C' => Gap.Comma,
            '?' or '!' or ';' or '\n' or '\u0964' or '\u0965' or '\u2026' => Gap.Stop,
            '.' => Gap.Dot,
            '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' or '~' => Gap.Dash,
            '/' or '\\' or '|' => Gap.Slash,
            '+' => Gap.Plus,
            '@' => Gap.At,
            ':' => Gap.Colon,
            _ => char.IsWhiteSpace(c) ? Gap.Space : Gap.Other,
        };
    }

    /// <summary>A comma groups when two or three digits follow it and then no further digit ("12,50,000").</summary>
    private static bool IsGrouping(string text, int comma)
    {
        var digits = 0;
        while (IsDigitAt(text, comma + 1 + digits)) digits++;
        return digits == 3 || digits == 2 && comma + 3 < text.Length && text[comma + 3] == ',' && IsDigitAt(text, comma + 4);
    }

    private static bool IsDigitAt(string text, int at) => at < text.Length && char.IsAsciiDigit(Fold(text[at]));

    private static bool IsApostropheInside(string text, int at, char c) =>
        c is '\'' or '\u2019' or '\u02BC' or '`' && at + 1 < text.Length && IsLetter(Fold(text[at + 1]));

    private static bool IsSign(char c) => c is '₹' or '%' or '&' or '$' || char.IsSurrogate(c) || c is >= '\u2600' and <= '\u27BF' or '\u2B50';

    private static bool IsLetter(char c)
    {
        if (c < 0x80) return char.IsAsciiLetter(c);
        return char.GetUnicodeCategory(c) is UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ModifierLetter;
    }

    private static Script ScriptOf(char c) => c switch
    {
        < '\u0250' => Script.Latin,
        >= '\u0900' and <= '\u097F' => Script.Devanagari,
        >= '\u0A80' and <= '\u0AFF' => Script.Gujarati,
        _ => Script.Other,
    };
}
