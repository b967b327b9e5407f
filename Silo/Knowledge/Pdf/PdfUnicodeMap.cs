using System.Text;

namespace Ampl.Silo.Knowledge.Pdf;

/// <summary>What a font says itself about the letters that its codes stand for (ToUnicode).</summary>
internal sealed class PdfUnicodeMap
{
    private const int MostLetters = 1 << 17;
    private int _read;
    private readonly Dictionary<int, string> _letters = [];

    private PdfUnicodeMap()
    {
    }

    /// <summary>Bytes of a code, when the map says so.</summary>
    public int? CodeLength { get; private set; }

    public bool TryGet(int code, out string letters) => _letters.TryGetValue(code, out letters!);

    public static PdfUnicodeMap Read(ReadOnlyMemory<byte> data)
    {
        var map = new PdfUnicodeMap();
        var scanner = new PdfScanner(data);
        while (scanner.Next() is { } value)
        {
            switch (value)
            {
                case PdfWord { Value: "begincodespacerange" } when scanner.Next() is PdfBytes low: map.CodeLength = Math.Max(map.CodeLength ?? 0, low.Value.Length); break;
                case PdfWord { Value: "beginbfchar" }: map.Singles(scanner); break;
                case PdfWord { Value: "beginbfrange" }: map.Ranges(scanner); break;
            }
        }

        return map;
    }

    private void Singles(PdfScanner scanner)
    {
        while (scanner.Next() is PdfBytes code && scanner.Next() is PdfBytes letters) _letters[Code(code.Value)] = Letters(letters.Value);
    }

    private void Ranges(PdfScanner scanner)
    {
        while (scanner.Next() is PdfBytes first && scanner.Next() is PdfBytes last && scanner.Next() is { } target)
        {
            var from = Code(first.Value);
            var count = (long)Code(last.Value) - from + 1;
            for (var i = 0; i < count && _read < MostLetters; i++, _read++)
            {
                if (target is PdfBytes start) _letters[from + i] = Following(start.Value, i);
                else if (target is PdfArray list && i < list.Items.Length && list.Items[i] is PdfBytes letters) _letters[from + i] = Letters(letters.Value);
            }
        }
    }

    private static int Code(byte[] bytes) => bytes.Aggregate(0, (code, next) => (code << 8) | next);

    private static string Letters(byte[] bytes) => bytes.Length == 1 ? ((char)bytes[0]).ToString() : Encoding.BigEndianUnicode.GetString(bytes);

    /// <summary>A range counts on in the last letter.</summary>
    private static string Following(byte[] start, int by)
    {
        var letters = Letters(start);
        return letters.Length == 0 || by == 0 ? letters : letters[..^1] + (char)(letters[^1] + by);
    }
}
