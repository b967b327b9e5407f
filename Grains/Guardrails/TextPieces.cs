namespace Ampl.Guardrails;

/// <summary>Cuts a long text into pieces of about the length of a message, at the ends of sentences where there are any.</summary>
internal ref struct TextPieces(ReadOnlySpan<char> text)
{
    private const int Shortest = 60;
    private const int Longest = 240;

    private ReadOnlySpan<char> _rest = text;

    public ReadOnlySpan<char> Current { get; private set; }

    public bool MoveNext()
    {
        _rest = _rest.TrimStart();
        if (_rest.IsEmpty) return false;
        var end = EndOfPiece(_rest);
        Current = _rest[..end];
        _rest = _rest[end..];
        return true;
    }

    private static int EndOfPiece(ReadOnlySpan<char> text)
    {
        var space = 0;
        for (var at = 0; at < text.Length && at < Longest; at++)
        {
            if (char.IsWhiteSpace(text[at])) space = at;
            if (at >= Shortest && EndsSentence(text, at)) return at + 1;
        }

        return text.Length <= Longest ? text.Length : space > Shortest ? space : Longest;
    }

    private static bool EndsSentence(ReadOnlySpan<char> text, int at) => text[at] is '\n' or '।' or '॥' or '!' or '?'
        || (text[at] == '.' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])));
}
