using System.Globalization;
using System.Text;

namespace Ampl.Retrieval;

/// <summary>
/// Brings Latin, Devanagari and Gujarati text to one spelling: lower case, no accents, no nukta, ASCII digits.
/// Its result equals NFC followed by these folds, without normalising the whole string on every query.
/// </summary>
internal static class TextFold
{
    private const int MostOnStack = 256;
    private const char Dropped = '\0';
    private const int FirstAccented = 0x00C0;
    private const int LastAccented = 0x024F;
    private static readonly char[] BaseLetters = MakeBaseLetters();

    /// <summary>The folded form of one character, or NUL when nothing of it remains.</summary>
    public static char Fold(char c)
    {
        if (c < 0x80) return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        if (c is >= (char)FirstAccented and <= (char)LastAccented) return BaseLetters[c - FirstAccented];
        if (c is >= '\u0900' and <= '\u0AFF') return FoldIndic(c);
        if (c is (>= '\u0300' and <= '\u036F') or (>= '\u200B' and <= '\u200D') or '\uFEFF' or '\u2060') return Dropped;
        if (char.IsDigit(c)) return (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c));
        return char.ToLowerInvariant(c);
    }

    public static string Fold(string text)
    {
        Span<char> folded = text.Length <= MostOnStack ? stackalloc char[text.Length] : new char[text.Length];
        folded = folded[..Fold(text, folded)];
        return folded.SequenceEqual(text) ? text : folded.ToString();
    }

    /// <summary>Returns the length of the folded text, which is never longer.</summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> into)
    {
        var length = 0;
        foreach (var c in text)
        {
            var folded = Fold(c);
            if (length > 0 && Joined(into[length - 1], folded) is not Dropped and var joined) into[length - 1] = joined;
            else if (folded != Dropped) into[length++] = folded;
        }

        return length;
    }

    /// <summary>
    /// The one letter that a sign makes with the letter before it: many keyboards write ॲ of "ॲव्हरेज" as अ and ॅ, with a
    /// joiner between them. NUL for any other two.
    /// </summary>
    public static char Joined(char before, char sign) => sign != '\u0945' ? Dropped : before switch { '\u0905' => '\u0972', '\u0906' => '\u0911', _ => Dropped };

    /// <summary>Letters with nukta fall to their base letter; chandrabindu is written as anusvara, as most people type it.</summary>
    private static char FoldIndic(char c) => c switch
    {
        '\u093C' or '\u0ABC' => Dropped,
        '\u0901' => '\u0902',
        '\u0A81' => '\u0A82',
        '\u0929' => '\u0928',
        '\u0931' => '\u0930',
        '\u0934' => '\u0933',
        '\u0958' => '\u0915',
        '\u0959' => '\u0916',
        '\u095A' => '\u0917',
        '\u095B' => '\u091C',
        '\u095C' => '\u0921',
        '\u095D' => '\u0922',
        '\u095E' => '\u092B',
        '\u095F' => '\u092F',
        >= '\u0966' and <= '\u096F' => (char)('0' + c - '\u0966'),
        >= '\u0AE6' and <= '\u0AEF' => (char)('0' + c - '\u0AE6'),
        _ => c,
    };

    private static char[] MakeBaseLetters()
    {
        var letters = new char[LastAccented - FirstAccented + 1];
        for (var i = 0; i < letters.Length; i++)
        {
            var text = ((char)(FirstAccented + i)).ToString().Normalize(NormalizationForm.FormD);
            letters[i] = char.ToLowerInvariant(text[0]);
        }

        return letters;
    }
}
