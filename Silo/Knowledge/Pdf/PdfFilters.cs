using System.IO.Compression;

namespace Ampl.Silo.Knowledge.Pdf;

/// <summary>Unpacks the data of a stream; pictures, and packings that no text is kept in, are left alone.</summary>
internal static class PdfFilters
{
    /// <summary>A page of text has some thousand bytes; what unpacks to more than this is an attack or no text.</summary>
    private const int Largest = 32 << 20;

    /// <returns>Null when it cannot be unpacked here.</returns>
    public static ReadOnlyMemory<byte>? Unpack(ReadOnlyMemory<byte> packed, IEnumerable<string> filters)
    {
        ReadOnlyMemory<byte>? data = packed;
        foreach (var filter in filters)
        {
            if (data is not { } so) return null;
            data = filter switch
            {
                "FlateDecode" or "Fl" => Inflate(so),
                "ASCIIHexDecode" or "AHx" => Hex(so),
                "ASCII85Decode" or "A85" => Base85(so.Span),
                _ => null,
            };
        }

        return data;
    }

    /// <summary>What a damaged end leaves is taken: it may well hold the text.</summary>
    private static ReadOnlyMemory<byte>? Inflate(ReadOnlyMemory<byte> packed)
    {
        using var output = new MemoryStream();
        try
        {
            using var inflater = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            var block = new byte[1 << 14];
            for (int read; (read = inflater.Read(block)) > 0;)
            {
                output.Write(block, 0, read);
                if (output.Length > Largest) throw new UnreadableFileException("a part of it unpacks to more than 32 MB");
            }
        }
        catch (InvalidDataException)
        {
            if (output.Length == 0) return null;
        }

        return output.ToArray();
    }

    private static ReadOnlyMemory<byte> Hex(ReadOnlyMemory<byte> packed)
    {
        var opened = new byte[packed.Length + 1];
        opened[0] = (byte)'<';
        packed.CopyTo(opened.AsMemory(1));
        return new PdfScanner(opened).Next() is PdfBytes bytes ? bytes.Value : ReadOnlyMemory<byte>.Empty;
    }

    private static ReadOnlyMemory<byte> Base85(ReadOnlySpan<byte> packed)
    {
        var bytes = new List<byte>(packed.Length);
        uint group = 0;
        var count = 0;
        foreach (var c in packed)
        {
            if (c == '~') break;
            if (c == 'z' && count == 0) bytes.AddRange([0, 0, 0, 0]);
            if (c is < (byte)'!' or > (byte)'u') continue;
            group = unchecked((group * 85) + c - '!');
            if (++count < 5) continue;
            AddGroup(bytes, group, 4);
            (group, count) = (0, 0);
        }

        for (var missing = count; count > 1 && missing < 5; missing++) group = unchecked((group * 85) + 84);
        if (count > 1) AddGroup(bytes, group, count - 1);
        return bytes.ToArray();
    }

    private static void AddGroup(List<byte> bytes, uint group, int length)
    {
        for (var i = 0; i < length; i++) bytes.Add((byte)(group >> (24 - (8 * i))));
    }
}
