using System.Text;

namespace Ampl.Silo.Knowledge.Pdf;

/// <summary>Tells which letters a font's codes show and how wide they are, as far as the file says it.</summary>
internal sealed class PdfFont
{
    private const double UsualWidth = 500;
    private const int MostWidths = 1 << 16;
    private readonly PdfUnicodeMap? _map;
    private readonly string?[]? _simple;
    private readonly Dictionary<int, double> _widths = [];
    private readonly double _otherWidth;
    private readonly int _codeLength;

    public PdfFont(PdfFile file, PdfDictionary font)
    {
        if (file.Resolve(font["ToUnicode"]) is PdfStream stream && file.Data(stream) is { } data) _map = PdfUnicodeMap.Read(data);
        var isComposite = font.Is("Subtype", "Type0");
        _codeLength = isComposite ? Math.Clamp(_map?.CodeLength ?? 2, 1, 4) : 1;
        _otherWidth = isComposite ? 1000 : UsualWidth;
        if (isComposite && file.Items(font["DescendantFonts"]) is [var first, ..] && file.Dictionary(first) is { } descendant) ReadComposite(file, descendant);
        else ReadSimple(file, font);
        if (!isComposite) _simple = Letters(file, font);
    }

    /// <summary>One code of a shown string.</summary>
    /// <param name="Letters">Null when nothing says which.</param>
    /// <param name="Width">In thousandths of the font's size.</param>
    public readonly record struct Shown(string? Letters, double Width, bool IsBlankCode);

    public IEnumerable<Shown> Read(byte[] bytes)
    {
        for (var at = 0; at + _codeLength <= bytes.Length; at += _codeLength)
        {
            var code = 0;
            for (var i = 0; i < _codeLength; i++) code = (code << 8) | bytes[at + i];
            yield return new(LettersOf(code), _widths.GetValueOrDefault(code, _otherWidth), _codeLength == 1 && code == ' ');
        }
    }

    private string? LettersOf(int code)
    {
        if (_map is not null && _map.TryGet(code, out var letters)) return letters;
        return _simple is not null && code < _simple.Length ? _simple[code] : null;
    }

    private void ReadSimple(PdfFile file, PdfDictionary font)
    {
        if (file.Resolve(font["FirstChar"]) is not PdfNumber first) return;
        var code = (int)first.Value;
        foreach (var width in file.Items(font["Widths"]))
        {
            if (file.Resolve(width) is PdfNumber { Value: > 0 } number) _widths[code] = number.Value;
            code++;
        }
    }

    /// <summary>Widths come as "first [w w w]" or "first last w".</summary>
    private void ReadComposite(PdfFile file, PdfDictionary descendant)
    {
        var items = file.Items(descendant["W"]);
        for (var i = 0; i + 1 < items.Length;)
        {
            if (file.Resolve(items[i]) is not PdfNumber first) return;
            var next = file.Resolve(items[i + 1]);
            if (next is PdfArray list)
            {
                for (var k = 0; k < list.Items.Length; k++) SetWidth((int)first.Value + k, file.Resolve(list.Items[k]));
                i += 2;
            }
            else if (next is PdfNumber last && i + 2 < items.Length)
            {
                for (var code = (int)first.Value; code <= last.Value && _widths.Count < MostWidths; code++) SetWidth(code, file.Resolve(items[i + 2]));
                i += 3;
            }
            else return;
        }
    }

    private void SetWidth(int code, PdfValue value)
    {
        if (value is PdfNumber number && _widths.Count < MostWidths) _widths[code] = number.Value;
        else if (_widths.Count < MostWidths) _widths.TryAdd(code, _otherWidth);
    }

    /// <summary>
    /// The letters of a font of single bytes. One that is embedded and names no encoding of its own may show anything.
    /// </summary>
    private static string?[] Letters(PdfFile file, PdfDictionary font)
    {
        var encoding = file.Resolve(font["Encoding"]);
        var named = (encoding as PdfName ?? file.Resolve((encoding as PdfDictionary)?["BaseEncoding"] ?? PdfValue.Null) as PdfName)?.Value;
        var isMac = named == "MacRomanEncoding";
        var isOwn = named is null && encoding is not PdfDictionary && file.Dictionary(font["FontDescriptor"]) is { } descriptor && IsEmbedded(descriptor) && IsSymbolic(file, descriptor);
        var letters = new string?[256];
        for (var code = 32; code < letters.Length && !isOwn; code++) letters[code] = isMac ? PdfLetters.Mac((byte)code) : PdfLetters.Windows((byte)code);
        if (encoding is PdfDictionary dictionary) Differ(file, dictionary, letters);
        return letters;
    }

    private static bool IsEmbedded(PdfDictionary descriptor) =>
        descriptor.Entries.ContainsKey("FontFile") || descriptor.Entries.ContainsKey("FontFile2") || descriptor.Entries.ContainsKey("FontFile3");

    private static bool IsSymbolic(PdfFile file, PdfDictionary descriptor) => file.Resolve(descriptor["Flags"]) is PdfNumber flags && ((int)flags.Value & 4) != 0;

    private static void Differ(PdfFile file, PdfDictionary encoding, string?[] letters)
    {
        var code = 0;
        foreach (var item in file.Items(encoding["Differences"]))
        {
            switch (file.Resolve(item))
            {
                case PdfNumber number: code = (int)number.Value; break;
                case PdfName name when code is >= 0 and < 256: letters[code++] = PdfLetters.Named(name.Value); break;
            }
        }
    }
}
