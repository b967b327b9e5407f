using System.Runtime.CompilerServices;

namespace Ampl.Retrieval;

/// <summary>The last few words of a walk over a text, joined by spaces, so that each phrase that ends here is one span.</summary>
internal ref struct PhraseWindow(Span<char> buffer)
{
    private const int MostWords = 4;

    /// <summary>Each word with a space behind it.</summary>
    public const int Room = MostWords * (WordReader.MaxWord + 1);

    private readonly Span<char> _buffer = buffer;
    private Starts _starts;
    private int _end;

    public int Words { get; private set; }

    public void Push(scoped ReadOnlySpan<char> word)
    {
        if (Words == MostWords) DropFirst();
        _starts[Words++] = _end;
        word.CopyTo(_buffer[_end..]);
        _end += word.Length;
        _buffer[_end++] = ' ';
    }

    public readonly ReadOnlySpan<char> Last(int words) => _buffer[_starts[Words - words]..(_end - 1)];

    private void DropFirst()
    {
        var from = _starts[1];
        _buffer[from.._end].CopyTo(_buffer);
        for (var i = 1; i < MostWords; i++) _starts[i - 1] = _starts[i] - from;
        (_end, Words) = (_end - from, MostWords - 1);
    }

    [InlineArray(MostWords)]
    private struct Starts
    {
        private int _first;
    }
}
