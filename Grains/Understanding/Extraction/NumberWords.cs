using Ampl.Understanding.Text;

namespace Ampl.Understanding.Extraction;

/// <summary>
/// Number words with the fractions of Indian languages: sava 1¼, dedh 1½, dhai 2½, saade N+½, paune N−¼, and
/// "sava lakh" without a number of its own.
/// </summary>
internal static class NumberWords
{
    public static bool TryRead(Reading reading, int at, out decimal value, out int end)
    {
        (value, end) = (0, at);
        if (AmountReader.Longest(reading, ConceptKind.Offset, at) is { } offset && TryNumber(reading, offset.End, out value, out end))
        {
            value += reading.Concept(offset).Amount;
            return true;
        }

        if (AmountReader.Longest(reading, ConceptKind.Fraction, at) is { } fraction)
        {
            (value, end) = (reading.Concept(fraction).Amount, SkipOf(reading, fraction.End));
            return true;
        }

        if (!TryNumber(reading, at, out value, out end)) return false;
        if (HalfAt(reading, end) is not { } after) return true;
        (value, end) = (value + 0.5m, after);
        return true;
    }

    /// <summary>"Twelve and a half lakhs".</summary>
    private static int? HalfAt(Reading reading, int at)
    {
        if (at + 1 >= reading.Tokens.Count || reading.Tokens.Folded(at) is not "and") return null;
        var half = reading.Tokens.Folded(at + 1) is "a" ? at + 2 : at + 1;
        return half < reading.Tokens.Count && reading.Tokens.Folded(half) is "half" ? half + 1 : null;
    }

    private static bool TryNumber(Reading reading, int at, out decimal value, out int end)
    {
        (value, end) = (0, at);
        if (at >= reading.Tokens.Count) return false;
        if (reading.Tokens[at].Kind == TokenKind.Number)
        {
            end = at + 1;
            return decimal.TryParse(reading.Tokens.Folded(at), System.Globalization.CultureInfo.InvariantCulture, out value);
        }

        if (AmountReader.Longest(reading, ConceptKind.Number, at) is not { } match) return false;
        (value, end) = (reading.Concept(match).Amount, match.End);
        return true;
    }

    /// <summary>"half a crore".</summary>
    private static int SkipOf(Reading reading, int at) => at < reading.Tokens.Count && reading.Tokens.Folded(at) is "a" or "of" ? at + 1 : at;
}
