using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Ampl.Silo.Knowledge.Pdf;

/// <summary>The letters of the encodings that fonts of single bytes refer to by name, and the names of glyphs.</summary>
internal static class PdfLetters
{
    /// <summary>Bytes 128 to 159 of Windows' western encoding; all others are as in Unicode's first 256.</summary>
    private const string WindowsHigh = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    /// <summary>Bytes 128 to 255 of the Macintosh encoding.</summary>
    private const string MacHigh =
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»… ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

    private static readonly FrozenDictionary<string, string> ByName = Names();

    public static string Windows(byte code) => code is >= 128 and < 160 ? WindowsHigh[code - 128].ToString() : ((char)code).ToString();

    public static string Mac(byte code) => code < 128 ? ((char)code).ToString() : MacHigh[code - 128].ToString();

    /// <returns>Null for a name that says nothing, as "g23" does not.</returns>
    public static string? Named(string glyph)
    {
        var stem = glyph.Split('.')[0];
        if (ByName.TryGetValue(stem, out var letter)) return letter;
        if (stem.Length == 1) return stem;
        var digits = stem.StartsWith("uni", StringComparison.Ordinal) ? stem[3..] : stem.StartsWith('u') ? stem[1..] : "";
        return digits.Length >= 4 && int.TryParse(digits.AsSpan(0, Math.Min(digits.Length, 6)), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code)
            ? new Rune(code).ToString()
            : null;
    }

    private static FrozenDictionary<string, string> Names()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in """
            space=\u0020 exclam=! quotedbl=" numbersign=# dollar=$ percent=% ampersand=& quotesingle=' parenleft=( parenright=) asterisk=* plus=+ comma=,
            hyphen=- period=. slash=/ zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 colon=: semicolon=; less=< equal== greater=>
            question=? at=@ bracketleft=[ backslash=\ bracketright=] asciicircum=^ underscore=_ grave=` braceleft={ bar=| braceright=} asciitilde=~
            quoteleft=‘ quoteright=’ quotedblleft=“ quotedblright=” quotesinglbase=‚ quotedblbase=„ endash=– emdash=— bullet=• ellipsis=… minus=−
            fi=fi fl=fl ff=ff ffi=ffi ffl=ffl Euro=€ rupee=₹ sterling=£ yen=¥ cent=¢ section=§ copyright=© registered=® trademark=™ degree=° plusminus=±
            multiply=× divide=÷ onehalf=½ onequarter=¼ threequarters=¾ periodcentered=· dagger=† daggerdbl=‡ nbspace=\u0020 sfthyphen=- guillemotleft=« guillemotright=»
            eacute=é egrave=è ecircumflex=ê edieresis=ë aacute=á agrave=à acircumflex=â adieresis=ä aring=å atilde=ã ccedilla=ç iacute=í icircumflex=î idieresis=ï
            ntilde=ñ oacute=ó ocircumflex=ô odieresis=ö oslash=ø otilde=õ uacute=ú ugrave=ù ucircumflex=û udieresis=ü germandbls=ß ae=æ oe=œ
            Eacute=É Aacute=Á Adieresis=Ä Aring=Å Ccedilla=Ç Ntilde=Ñ Odieresis=Ö Oslash=Ø Udieresis=Ü AE=Æ OE=Œ
            """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            names[parts[0]] = parts[1] == @"\u0020" ? " " : parts[1];
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
