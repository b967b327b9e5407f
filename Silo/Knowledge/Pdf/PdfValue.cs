using System.Collections.Immutable;

namespace Ampl.Silo.Knowledge.Pdf;

/// <summary>One value as a PDF file writes it.</summary>
internal abstract record PdfValue
{
    public static readonly PdfValue Null = new PdfWord("null");
}

internal sealed record PdfNumber(double Value) : PdfValue;

internal sealed record PdfName(string Value) : PdfValue;

/// <summary>A string; which letters its bytes stand for only the font knows.</summary>
internal sealed record PdfBytes(byte[] Value) : PdfValue;

internal sealed record PdfReference(int Number) : PdfValue;

internal sealed record PdfArray(ImmutableArray<PdfValue> Items) : PdfValue;

/// <summary>A bare word: true, false, null, or an operator of a page.</summary>
internal sealed record PdfWord(string Value) : PdfValue;

internal record PdfDictionary(ImmutableDictionary<string, PdfValue> Entries) : PdfValue
{
    public PdfValue this[string name] => Entries.GetValueOrDefault(name, Null);

    public bool Is(string name, string value) => this[name] is PdfName { Value: var actual } && actual == value;
}

/// <summary>A dictionary with data behind it, still as it was packed.</summary>
internal sealed record PdfStream(ImmutableDictionary<string, PdfValue> Entries, ReadOnlyMemory<byte> Packed) : PdfDictionary(Entries);
