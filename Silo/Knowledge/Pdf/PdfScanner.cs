using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Ampl.Silo.Knowledge.Pdf;

/// <summary>Reads values one after the other, from a file or from the drawing orders of a page.</summary>
internal sealed class PdfScanner(ReadOnlyMemory<byte> data, int start = 0)
{
    private const int Deepest = 64;
    private readonly ReadOnlyMemory<byte> _data = data;
    private int _depth;

    /// <summary>Never beyond the end.</summary>
    public int Position { get => field; set => field = Math.Min(value, _data.Length); } = start;

    private ReadOnlySpan<byte> Data => _data.Span;

    private bool IsAtEnd => Position >= _data.Length;

    /// <summary>The next value, or null at the end; what cannot be understood is skipped.</summary>
    public PdfValue? Next()
    {
        SkipBlanks();
        if (IsAtEnd) return null;
        var c = Data[Position];
        switch (c)
        {
            case (byte)'/': return Name();
            case (byte)'(': return Literal();
            case (byte)'<': return IsAhead('<') ? Dictionary() : Hex();
            case (byte)'[': return Array();
            case (byte)']' or (byte)')' or (byte)'{' or (byte)'}':
                Position++;
                return new PdfWord(((char)c).ToString());
            case (byte)'>':
                Position += IsAhead('>') ? 2 : 1;
                return new PdfWord(">>");
            default: return NumberOrWord();
        }
    }

    /// <summary>The next value of a file, where "12 0 R" points to another.</summary>
    public PdfValue? NextOfFile()
    {
        var value = Next();
        if (value is not PdfNumber { Value: >= 0 and < int.MaxValue } number || number.Value != Math.Floor(number.Value)) return value;
        var back = Position;
        SkipBlanks();
        if (int.TryParse(Token(), NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            SkipBlanks();
            if (Token() == "R") return new PdfReference((int)number.Value);
        }

        Position = back;
        return value;
    }

    public void SkipBlanks()
    {
        while (!IsAtEnd)
        {
            if (Data[Position] == '%') SkipLine();
            else if (IsBlank(Data[Position])) Position++;
            else return;
        }
    }

    public static bool IsBlank(byte c) => c is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(byte c) => c is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';

    private void SkipLine()
    {
        while (!IsAtEnd && Data[Position] is not (10 or 13)) Position++;
    }

    private bool IsAhead(char c) => Position + 1 < _data.Length && Data[Position + 1] == c;

    private string Token()
    {
        var from = Position;
        while (!IsAtEnd && !IsBlank(Data[Position]) && !IsDelimiter(Data[Position])) Position++;
        return Encoding.Latin1.GetString(Data[from..Position]);
    }

    private PdfName Name()
    {
        Position++;
        var raw = Token();
        if (!raw.Contains('#', StringComparison.Ordinal)) return new(raw);
        var name = new StringBuilder();
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '#' && i + 2 < raw.Length && byte.TryParse(raw.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            {
                name.Append((char)code);
                i += 2;
            }
            else
            {
                name.Append(raw[i]);
            }
        }

        return new(name.ToString());
    }

    private PdfValue NumberOrWord()
    {
        var token = Token();
        if (token.Length == 0) Position++;
        return double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? new PdfNumber(number) : new PdfWord(token);
    }

    private PdfBytes Hex()
    {
        Position++;
        var bytes = new List<byte>();
        int high = -1;
        for (; !IsAtEnd && Data[Position] != '>'; Position++)
        {
            var digit = Data[Position] switch
            {
                >= (byte)'0' and <= (byte)'9' and var c => c - '0',
                >= (byte)'a' and <= (byte)'f' and var c => c - 'a' + 10,
                >= (byte)'A' and <= (byte)'F' and var c => c - 'A' + 10,
                _ => -1,
            };
            if (digit < 0) continue;
            if (high < 0) high = digit;
            else
            {
                bytes.Add((byte)((high << 4) | digit));
                high = -1;
            }
        }

        Position++;
        if (high >= 0) bytes.Add((byte)(high << 4));
        return new([.. bytes]);
    }

    private PdfBytes Literal()
    {
        Position++;
        var bytes = new List<byte>();
        for (var open = 1; !IsAtEnd; Position++)
        {
            var c = Data[Position];
            if (c == '(') open++;
            else if (c == ')' && --open == 0) break;
            if (c != '\\') bytes.Add(c);
            else Escape(bytes);
        }

        Position++;
        return new([.. bytes]);
    }

    /// <summary>Stops on the last byte of the escape.</summary>
    private void Escape(List<byte> bytes)
    {
        if (++Position >= _data.Length) return;
        var c = Data[Position];
        switch (c)
        {
            case (byte)'n': bytes.Add(10); break;
            case (byte)'r': bytes.Add(13); break;
            case (byte)'t': bytes.Add(9); break;
            case (byte)'b': bytes.Add(8); break;
            case (byte)'f': bytes.Add(12); break;
            case 13: if (IsAhead('\n')) Position++; break;
            case 10: break;
            case >= (byte)'0' and <= (byte)'7': bytes.Add(Octal()); break;
            default: bytes.Add(c); break;
        }
    }

    private byte Octal()
    {
        var value = Data[Position] - '0';
        for (var digits = 1; digits < 3 && Position + 1 < _data.Length && Data[Position + 1] is >= (byte)'0' and <= (byte)'7'; digits++) value = (value * 8) + Data[++Position] - '0';
        return (byte)value;
    }

    private PdfArray Array()
    {
        Position++;
        var items = ImmutableArray.CreateBuilder<PdfValue>();
        if (++_depth > Deepest) throw new UnreadableFileException("its values are nested too deeply");
        while (NextOfFile() is { } value and not PdfWord { Value: "]" }) items.Add(value);
        _depth--;
        return new(items.ToImmutable());
    }

    private PdfDictionary Dictionary()
    {
        Position += 2;
        var entries = ImmutableDictionary.CreateBuilder<string, PdfValue>(StringComparer.Ordinal);
        if (++_depth > Deepest) throw new UnreadableFileException("its values are nested too deeply");
        while (Next() is { } key and not PdfWord { Value: ">>" })
        {
            if (key is PdfName name && NextOfFile() is { } value) entries[name.Value] = value;
        }

        _depth--;
        return new(entries.ToImmutable());
    }
}
