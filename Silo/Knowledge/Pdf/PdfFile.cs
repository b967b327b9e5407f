using System.Collections.Immutable;

namespace Ampl.Silo.Knowledge.Pdf;

/// <summary>
/// The numbered objects of a file, found by walking through it: tables of contents are often wrong, the objects
/// themselves are not. A later object of one number replaces an earlier one, as an edited file means it.
/// </summary>
internal sealed class PdfFile
{
    private const int MostObjects = 500_000;
    private const int LongestChain = 32;
    private readonly Dictionary<int, PdfValue> _objects = [];
    private readonly HashSet<int> _plain;
    private readonly ReadOnlyMemory<byte> _data;

    /// <exception cref="UnreadableFileException">It is no PDF, or locked.</exception>
    public PdfFile(ReadOnlyMemory<byte> data)
    {
        _data = data;
        if (data.Span[..Math.Min(1024, data.Length)].IndexOf("%PDF-"u8) < 0) throw new UnreadableFileException("it is not a PDF file");
        Walk();
        if (IsLocked) throw new UnreadableFileException("it is locked with a password; save it without one");
        _plain = [.. _objects.Keys];
        foreach (var packed in _objects.Values.OfType<PdfStream>().Where(stream => stream.Is("Type", "ObjStm")).ToList()) Unfold(packed);
        Root = Find(dictionary => dictionary.Is("Type", "Catalog"));
    }

    /// <summary>The catalogue; the last one when an edited file has several.</summary>
    public PdfDictionary? Root { get; }

    private bool IsLocked { get; set; }

    public IEnumerable<PdfDictionary> Pages => _objects.OrderBy(entry => entry.Key).Select(entry => entry.Value).OfType<PdfDictionary>().Where(page => page.Is("Type", "Page"));

    /// <summary>The value itself, or what it points to.</summary>
    public PdfValue Resolve(PdfValue value)
    {
        for (var steps = 0; value is PdfReference reference; steps++)
        {
            if (steps > LongestChain) return PdfValue.Null;
            value = _objects.GetValueOrDefault(reference.Number, PdfValue.Null);
        }

        return value;
    }

    public PdfDictionary? Dictionary(PdfValue value) => Resolve(value) as PdfDictionary;

    public ImmutableArray<PdfValue> Items(PdfValue value) => Resolve(value) switch
    {
        PdfArray array => array.Items,
        PdfWord { Value: "null" } => [],
        var single => [single],
    };

    /// <returns>Nothing when the stream's data is no text.</returns>
    public ReadOnlyMemory<byte>? Data(PdfStream stream) =>
        PdfFilters.Unpack(stream.Packed, Items(stream["Filter"]).Select(Resolve).OfType<PdfName>().Select(name => name.Value));

    private PdfDictionary? Find(Predicate<PdfDictionary> wanted) => _objects.Values.OfType<PdfDictionary>().LastOrDefault(dictionary => wanted(dictionary));

    private void Walk()
    {
        var data = _data.Span;
        for (var at = 0; at < data.Length;)
        {
            var found = data[at..].IndexOfAny((byte)'o', (byte)'t');
            if (found < 0) return;
            at += found;
            if (data[at..].StartsWith("obj"u8) && NumberBefore(at) is { } number) at = Take(number, at + 3);
            else if (data[at..].StartsWith("trailer"u8))
            {
                var scanner = new PdfScanner(_data, at + 7);
                if (scanner.NextOfFile() is PdfDictionary trailer) NoteLock(trailer);
                at = Math.Max(at + 7, scanner.Position);
            }
            else at++;
        }
    }

    /// <summary>Reads the object that starts here; returns where to go on.</summary>
    private int Take(int number, int at)
    {
        if (_objects.Count > MostObjects) throw new UnreadableFileException("it has too many parts");
        var scanner = new PdfScanner(_data, at);
        if (scanner.NextOfFile() is not { } value) return at;
        var end = scanner.Position;
        scanner.SkipBlanks();
        if (value is PdfDictionary dictionary && _data.Span[scanner.Position..].StartsWith("stream"u8))
        {
            var (packed, after) = Packed(dictionary, scanner.Position + 6);
            (value, end) = (new PdfStream(dictionary.Entries, packed), after);
            if (dictionary.Is("Type", "XRef")) NoteLock(dictionary);
        }

        _objects[number] = value;
        return end;
    }

    private void NoteLock(PdfDictionary trailer) => IsLocked |= trailer["Encrypt"] is PdfReference or PdfDictionary;

    private (ReadOnlyMemory<byte> Packed, int After) Packed(PdfDictionary dictionary, int from)
    {
        var data = _data.Span;
        if (from < data.Length && data[from] == 13) from++;
        if (from < data.Length && data[from] == 10) from++;
        if (dictionary["Length"] is PdfNumber { Value: >= 0 } told && from + told.Value <= data.Length && EndsHere(data[(from + (int)told.Value)..]))
            return (_data.Slice(from, (int)told.Value), from + (int)told.Value);
        var length = data[from..].IndexOf("endstream"u8);
        return length < 0 ? (_data[from..], data.Length) : (_data.Slice(from, length), from + length);
    }

    private static bool EndsHere(ReadOnlySpan<byte> rest)
    {
        var end = 0;
        while (end < rest.Length && end < 3 && PdfScanner.IsBlank(rest[end])) end++;
        return rest[end..].StartsWith("endstream"u8);
    }

    /// <summary>The 12 of "12 0 obj".</summary>
    private int? NumberBefore(int at)
    {
        var data = _data.Span;
        var from = at - 1;
        if (!SkipBack(data, ref from, PdfScanner.IsBlank) || !SkipBack(data, ref from, IsDigit) || !SkipBack(data, ref from, PdfScanner.IsBlank)) return null;
        var end = from + 1;
        if (!SkipBack(data, ref from, IsDigit)) return null;
        return int.TryParse(data[(from + 1)..end], out var number) ? number : null;
    }

    private static bool SkipBack(ReadOnlySpan<byte> data, ref int at, Func<byte, bool> isOne)
    {
        var start = at;
        while (at >= 0 && isOne(data[at])) at--;
        return at < start;
    }

    private static bool IsDigit(byte c) => c is >= (byte)'0' and <= (byte)'9';

    /// <summary>Newer files pack many objects into one stream: first their numbers and places, then they themselves.</summary>
    private void Unfold(PdfStream packed)
    {
        if (Data(packed) is not { } data || Resolve(packed["N"]) is not PdfNumber count || Resolve(packed["First"]) is not PdfNumber first) return;
        var scanner = new PdfScanner(data);
        for (var i = 0; i < count.Value && scanner.Next() is PdfNumber number && scanner.Next() is PdfNumber place; i++)
        {
            var at = first.Value + place.Value;
            if (at >= 0 && at < data.Length && new PdfScanner(data, (int)at).NextOfFile() is { } value && !_plain.Contains((int)number.Value)) _objects[(int)number.Value] = value;
        }
    }
}
