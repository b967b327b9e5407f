namespace Ampl.Understanding.Text;

/// <summary>
/// Writes a Devanagari or Gujarati word in Latin letters about as people romanise it, without the vowel that is
/// not spoken ("किस्त" kist, "હપ્તો" hapto), so that examples in one script teach the other.
/// </summary>
internal static class Transliteration
{
    private const int GujaratiOffset = 0x180;
    private const char Virama = '\u094D';
    private const char Unspoken = '\u0001';

    private static readonly string?[] Letters = Table(
        "ंn ःh अa आa इi ईi उu ऊu ऋri ऍe ऎe एe ऐai ऑo ऒo ओo औau कk खkh गg घgh ङn चch छch जj झz ञn टt ठth डd ढdh णn तt थth दd धdh नn पp फf बb भbh मm यy रr लl ळl वv शsh षsh सs हh");

    private static readonly string?[] Signs = Table("ाa िi ीi ुu ूu ृri ॅe ॆe ेe ैai ॉo ॊo ोo ौau");

    /// <summary>Returns the length written; the target needs three characters for each of the word's.</summary>
    public static int Write(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = ToDevanagari(word[i]);
            if (Of(Signs, c) is { } sign) Append(sign, into, ref length);
            else if (Of(Letters, c) is { } letter)
            {
                Append(letter, into, ref length);
                if (IsConsonant(c) && !IsFollowedBySign(word, i)) into[length++] = Unspoken;
            }
            else if (c < '\u0900') into[length++] = c;
        }

        return Speak(into, length);
    }

    /// <summary>Keeps an inherent vowel where it is spoken: not at the end, not between two syllables.</summary>
    private static int Speak(Span<char> text, int length)
    {
        var written = 0;
        for (var i = 0; i < length; i++)
        {
            if (text[i] != Unspoken) text[written++] = text[i];
            else if (i < length - 1 && !IsSilent(text[..length], i, written)) text[written++] = 'a';
        }

        return written;
    }

    private static bool IsSilent(ReadOnlySpan<char> text, int at, int written)
    {
        if (written < 3 || !HasVowel(text[..(written - 1)])) return false;
        var next = at + 1;
        while (next < text.Length && !IsVowel(text[next])) next++;
        return next < text.Length && text[next] != Unspoken && next - at <= 3;
    }

    private static bool HasVowel(ReadOnlySpan<char> text) => text.IndexOfAny("aeiou") >= 0;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or Unspoken;

    private static bool IsConsonant(char c) => c is >= '\u0915' and <= '\u0939';

    private static bool IsFollowedBySign(ReadOnlySpan<char> word, int at)
    {
        if (at + 1 >= word.Length) return false;
        var next = ToDevanagari(word[at + 1]);
        return next == Virama || Of(Signs, next) is not null;
    }

    /// <summary>Both Unicode blocks have the same layout.</summary>
    private static char ToDevanagari(char c) => c is >= '\u0A80' and <= '\u0AFF' ? (char)(c - GujaratiOffset) : c;

    private static string? Of(string?[] table, char c) => c is >= '\u0900' and <= '\u097F' ? table[c - '\u0900'] : null;

    private static void Append(string text, Span<char> into, ref int length)
    {
        text.CopyTo(into[length..]);
        length += text.Length;
    }

    private static string?[] Table(string pairs)
    {
        var table = new string?[0x80];
        foreach (var pair in pairs.Split(' ')) table[pair[0] - '\u0900'] = pair[1..];
        return table;
    }
}
