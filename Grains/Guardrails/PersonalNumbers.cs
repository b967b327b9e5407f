using System.Collections.Immutable;
using Ampl.Retrieval;
using Ampl.Understanding.Extraction;

namespace Ampl.Guardrails;

/// <summary>Where in a text a number stands that only its owner should know.</summary>
internal readonly record struct PersonalNumber(int Start, int End, string Reason);

/// <summary>
/// Aadhaar numbers by their check digit (Verhoeff), payment cards by theirs (Luhn, ISO/IEC 7812) and PANs by their
/// form; digits of any of our scripts, in groups or not.
/// </summary>
internal static class PersonalNumbers
{
    private const int Longest = 19;
    private const int PanLength = 10;
    private const int AadhaarLength = 12;

    public static bool HasNativeDigit(ReadOnlySpan<char> text) =>
        text.IndexOfAnyInRange('\u0966', '\u096F') >= 0 || text.IndexOfAnyInRange('\u0AE6', '\u0AEF') >= 0;

    public static ImmutableArray<PersonalNumber> Find(ReadOnlySpan<char> text)
    {
        ImmutableArray<PersonalNumber>.Builder? found = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (at > 0 && char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at])) continue;
            var number = char.IsDigit(text[at]) ? OfDigits(text, at) : OfLetters(text, at);
            if (number.Reason is null) continue;
            (found ??= ImmutableArray.CreateBuilder<PersonalNumber>()).Add(number);
            at = number.End - 1;
        }

        return found?.ToImmutable() ?? [];
    }

    private static PersonalNumber OfLetters(ReadOnlySpan<char> text, int at)
    {
        var end = at + PanLength;
        if (end > text.Length || end < text.Length && char.IsLetterOrDigit(text[end])) return default;
        for (var i = 0; i < PanLength; i++)
        {
            var c = text[at + i];
            if (i is >= 5 and < 9 ? !char.IsAsciiDigit(c) : !char.IsAsciiLetter(c)) return default;
        }

        return char.ToUpperInvariant(text[at + 3]) is 'P' or 'C' or 'H' or 'F' or 'A' or 'T' or 'B' or 'L' or 'J' or 'G'
            ? new(at, end, "pan")
            : default;
    }

    private static PersonalNumber OfDigits(ReadOnlySpan<char> text, int at)
    {
        Span<char> digits = stackalloc char[Longest];
        var (count, firstGroup, end) = (0, 0, at);
        for (var i = at; i < text.Length; i++)
        {
            if (char.IsDigit(text[i]))
            {
                if (count == Longest) return default;
                (digits[count++], end) = (TextFold.Fold(text[i]), i + 1);
            }
            else if (text[i] is not (' ' or '-') || i + 1 == text.Length || !char.IsDigit(text[i + 1])) break;
            else if (firstGroup == 0) firstGroup = count;
        }

        if (end < text.Length && char.IsLetter(text[end])) return default;
        if (IsAadhaar(digits[..count], firstGroup)) return new(at, end, "aadhaar");
        return IsCard(digits[..count]) ? new(at, end, "payment_card") : default;
    }

    /// <summary>Twelve digits may also be a mobile number with its country code.</summary>
    private static bool IsAadhaar(ReadOnlySpan<char> digits, int firstGroup)
    {
        if (digits.Length != AadhaarLength || digits[0] is '0' or '1') return false;
        var isMobile = digits.StartsWith("91") && digits[2] >= '6' && firstGroup != 4;
        return !isMobile && Verhoeff.IsValid(digits);
    }

    private static bool IsCard(ReadOnlySpan<char> digits)
    {
        var known = digits.Length switch { 15 => digits[0] == '3', 16 => digits[0] is >= '2' and <= '6' or '8', _ => false };
        return known && PassesLuhn(digits);
    }

    private static bool PassesLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1) digit = digit > 4 ? 2 * digit - 9 : 2 * digit;
            sum += digit;
        }

        return sum % 10 == 0;
    }
}
