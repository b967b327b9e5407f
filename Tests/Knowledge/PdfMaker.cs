using System.IO.Compression;
using System.Text;

namespace Ampl.Tests.Knowledge;

/// <summary>Writes small PDF files object by object; object 1 is the catalogue, 2 the page tree, 3 the page, 4 its orders, 5 its font.</summary>
internal sealed class PdfMaker
{
    public const string PlainFont = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
    private readonly MemoryStream _file = new();

    private PdfMaker() => Write("%PDF-1.7\n");

    public static byte[] Page(string orders, string font = PlainFont, Action<PdfMaker>? more = null, string trailer = "")
    {
        var maker = new PdfMaker();
        maker.Object(1, "<< /Type /Catalog /Pages 2 0 R >>");
        maker.Object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /Font << /F1 5 0 R >> >> >>");
        maker.Object(3, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>");
        maker.Stream(4, orders, "");
        maker.Object(5, font);
        more?.Invoke(maker);
        maker.Write($"trailer << /Root 1 0 R {trailer} >>\n%%EOF");
        return maker._file.ToArray();
    }

    /// <summary>Only what the caller adds.</summary>
    public static byte[] Bare(Action<PdfMaker> content)
    {
        var maker = new PdfMaker();
        content(maker);
        return maker._file.ToArray();
    }

    public void Object(int number, string value) => Write($"{number} 0 obj\n{value}\nendobj\n");

    public void Stream(int number, string data, string entries)
    {
        using var packed = new MemoryStream();
        using (var deflater = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) deflater.Write(Encoding.Latin1.GetBytes(data));
        Write($"{number} 0 obj\n<< /Filter /FlateDecode /Length {packed.Length} {entries} >>\nstream\n");
        _file.Write(packed.ToArray());
        Write("\nendstream\nendobj\n");
    }

    private void Write(string text) => _file.Write(Encoding.Latin1.GetBytes(text));
}
