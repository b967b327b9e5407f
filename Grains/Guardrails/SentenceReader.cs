using System.Globalization;
using Ampl.Retrieval;

namespace Ampl.Guardrails;

/// <summary>Goes through a text sentence by sentence and finds what families its words belong to; allocates nothing.</summary>
internal ref struct SentenceReader
{
    public const int MostHits = 64;

    /// <summary>Longer sentences are read in pieces of this length.</summary>
    public const int LongestSentence = 512;

    private readonly ReadOnlySpan<char> _text;
    private readonly WordFamilies _families;
    private readonly Span<char> _folded;
    private readonly Span<FamilyHit> _hits;
    private int _at;
    private int _start;
    private int _length;
    private int _words;
    private int _count;
    private ulong _found;

    public SentenceReader(ReadOnlySpan<char> text, WordFamilies families, Span<char> folded, Span<FamilyHit> hits)
    {
        _text = text;
        _families = families;
        _folded = folded;
        _hits = hits;
    }

    /// <summary>What the sentence's words belong to.</summary>
    public readonly SentenceWords Current => new(_found, _hits[.._count]);

    /// <summary>The sentence as it was written.</summary>
    public readonly ReadOnlySpan<char> Sentence => _text[_start.._at];

    public bool MoveNext()
    {
        (_start, _length, _words, _count, _found) = (_at, 0, 0, 0, 0);
        while (_at < _text.Length)
        {
            var c = TextFold.Fold(_text[_at]);
            if (IsPart(c) && _length < LongestSentence - 1) ReadWord();
            else if (IsPart(c)) return true;
            else if (IsSign(c)) ReadSign(c);
            else
            {
                _at++;
                if (EndsSentence(c)) return true;
            }
        }

        return _at > _start;
    }

    private void ReadWord()
    {
        var start = Open();
        var digits = char.IsAsciiDigit(TextFold.Fold(_text[_at]));
        for (; _at < _text.Length && _length < LongestSentence; _at++)
        {
            var c = TextFold.Fold(_text[_at]);
            if (c == '\0') continue;
            if (!IsPart(c) || char.IsAsciiDigit(c) != digits) break;
            _folded[_length++] = c;
        }

        Close(start);
    }

    private void ReadSign(char sign)
    {
        _at++;
        if (_length >= LongestSentence - 1) return;
        var start = Open();
        _folded[_length++] = sign;
        Close(start);
    }

    private int Open()
    {
        if (_length > 0) _folded[_length++] = ' ';
        return _length;
    }

    private void Close(int start)
    {
        _words++;
        if (_length == start) return;
        var families = _families.Of(_folded[.._length], start);
        if (families == 0 || _count == MostHits) return;
        _found |= families;
        _hits[_count++] = new FamilyHit(families, _words);
    }

    private readonly bool EndsSentence(char c) => c is '\n' or '।' or '॥' or '!' or '?' or ';'
        || (c == '.' && (_at == _text.Length || char.IsWhiteSpace(_text[_at])));

    private static bool IsSign(char c) => c is '%' or '₹' or '@' or '<' or '{';

    private static bool IsPart(char c) => c != '\0' && (char.IsLetterOrDigit(c)
        || c > 0x7f && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
