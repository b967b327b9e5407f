using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>Number tokens with nothing but a space, dash or dot between them, read as one string of digits.</summary>
internal readonly ref struct DigitRun(Reading reading, int start, int end)
{
    public int Start { get; } = start;
    public int End { get; } = end;
    public int Groups => End - Start;

    /// <summary>Extends from a number token as far as separators allow; at most <paramref name="groups"/> tokens.</summary>
    public static DigitRun From(Reading reading, int start, int groups)
    {
        var end = start + 1;
        while (end < reading.Tokens.Count && end - start < groups && Continues(reading.Tokens, end)) end++;
        return new DigitRun(reading, start, end);
    }

    /// <summary>Copies the digits; -1 when they are too many or one token has a decimal point or grouping commas.</summary>
    public int Write(Span<char> digits)
    {
        var length = 0;
        for (var i = Start; i < End; i++)
        {
            var part = reading.Tokens.Folded(i);
            if (length + part.Length > digits.Length || part.Contains('.') || part.Length < PlainLength(i)) return -1;
            part.CopyTo(digits[length..]);
            length += part.Length;
        }

        return length;
    }

    /// <summary>Commas and zero-width signs make the written form longer than the digits.</summary>
    private int PlainLength(int token)
    {
        var length = 0;
        foreach (var c in reading.Tokens.Original(token, token + 1))
        {
            if (c is ',' || char.IsDigit(c)) length++;
        }

        return length;
    }

    private static bool Continues(Tokens tokens, int at)
    {
        ref var token = ref tokens[at];
        return token.Kind == TokenKind.Number && token.Before != Gap.None && (token.Before & ~(Gap.Space | Gap.Dash | Gap.Dot | Gap.Other)) == Gap.None
            && token.Start - tokens[at - 1].End <= 3;
    }
}
