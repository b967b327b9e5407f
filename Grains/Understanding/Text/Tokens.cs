using Ampl.Retrieval;

namespace Ampl.Understanding.Text;

/// <summary>The tokens of one text over a shared buffer of folded characters; reused from message to message.</summary>
internal sealed class Tokens
{
    private Token[] _tokens = new Token[64];
    private char[] _folded = new char[512];
    private int _foldedLength;

    public string Text { get; private set; } = "";
    public int Count { get; private set; }

    /// <summary>Whether the text asks something by a question mark of any script.</summary>
    public bool HasQuestionMark { get; set; }

    public ref Token this[int index] => ref _tokens[index];

    public ReadOnlySpan<char> Folded(int index) => _folded.AsSpan(_tokens[index].FoldStart, _tokens[index].FoldLength);

    public ReadOnlySpan<char> Original(int start, int end) => Text.AsSpan(_tokens[start].Start, _tokens[end - 1].End - _tokens[start].Start);

    public void Reset(string text)
    {
        Text = text;
        Count = 0;
        _foldedLength = 0;
        HasQuestionMark = false;
        if (_folded.Length < text.Length + 8) _folded = new char[text.Length + 512];
    }

    public void Open(int start, TokenKind kind, Script script, Gap before)
    {
        if (Count == _tokens.Length) Array.Resize(ref _tokens, Count * 2);
        _tokens[Count++] = new Token { Start = start, FoldStart = _foldedLength, Kind = kind, Script = script, Before = before };
    }

    public void Append(char folded)
    {
        ref var token = ref _tokens[Count - 1];
        if (token.FoldLength > 0 && TextFold.Joined(_folded[_foldedLength - 1], folded) is not '\0' and var joined)
        {
            _folded[_foldedLength - 1] = joined;
            return;
        }

        _folded[_foldedLength++] = folded;
        token.FoldLength++;
    }

    public void Close(int end) => _tokens[Count - 1].Length = end - _tokens[Count - 1].Start;

    /// <summary>Writes a shorter folded form over a token's own.</summary>
    public void Replace(int index, ReadOnlySpan<char> folded)
    {
        folded.CopyTo(_folded.AsSpan(_tokens[index].FoldStart));
        _tokens[index].FoldLength = folded.Length;
    }

    /// <summary>The text's words in their folded spelling, one space apart.</summary>
    public string Normalized()
    {
        var length = Math.Max(0, Count - 1);
        for (var i = 0; i < Count; i++) length += _tokens[i].FoldLength;
        return string.Create(length, this, static (target, tokens) =>
        {
            for (var i = 0; i < tokens.Count; i++)
            {
                if (i > 0)
                {
                    target[0] = ' ';
                    target = target[1..];
                }

                tokens.Folded(i).CopyTo(target);
                target = target[tokens.Folded(i).Length..];
            }
        });
    }
}
