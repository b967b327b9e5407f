using System.Collections.Immutable;
using System.Globalization;

namespace Ampl.Retrieval;

/// <summary>
/// Walks over the folded words of a text without allocating. Letters and digits are separate words ("xuv700" is
/// "xuv", "700"), grouping commas inside a number vanish ("5,00,000" is "500000") and its decimal point stays.
/// </summary>
internal ref struct WordReader(ReadOnlySpan<char> text, Span<char> buffer)
{
    /// <summary>Longer words are cut; nobody asks for them.</summary>
    public const int MaxWord = 48;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _buffer = buffer;
    private int _at;
    private int _length;

    /// <summary>The folded word; valid until the next call.</summary>
    public readonly Span<char> Current => _buffer[.._length];

    /// <summary>Where reading stopped: right behind the word.</summary>
    public readonly int Position => _at;

    public static ImmutableArray<string> WordsOf(string text)
    {
        var list = ImmutableArray.CreateBuilder<string>(text.AsSpan().Count(' ') + 1);
        var words = new WordReader(text, stackalloc char[MaxWord]);
        while (words.MoveNext()) list.Add(words.Current.ToString());
        return list.DrainToImmutable();
    }

    public bool MoveNext()
    {
        _length = 0;
        while (_at < _text.Length)
        {
            var c = TextFold.Fold(_text[_at]);
            if (c == '\0' || IsApostropheInside(c))
            {
                _at++;
                continue;
            }

            if (!IsWordCharacter(c))
            {
                if (_length > 0 && !IsNumberInside(c)) return true;
                if (_length > 0 && c == '.') Append(c);
                _at++;
                continue;
            }

            if (_length > 0 && char.IsAsciiDigit(c) != char.IsAsciiDigit(_buffer[_length - 1]) && _buffer[_length - 1] != '.') return true;
            Append(c);
            _at++;
        }

        return _length > 0;
    }

    private void Append(char c)
    {
        if (_length > 0 && TextFold.Joined(_buffer[_length - 1], c) is not '\0' and var joined) _buffer[_length - 1] = joined;
        else if (_length < MaxWord) _buffer[_length++] = c;
    }

    private readonly bool IsNumberInside(char c) =>
        c is '.' or ',' && char.IsAsciiDigit(_buffer[_length - 1])
        && _at + 1 < _text.Length && char.IsAsciiDigit(TextFold.Fold(_text[_at + 1]));

    private readonly bool IsApostropheInside(char c) => _length > 0 && c is '\'' or '\u2019' or '\u02BC';

    private static bool IsWordCharacter(char c)
    {
        if (c < 0x80) return char.IsAsciiLetterOrDigit(c);
        return char.GetUnicodeCategory(c) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber;
    }
}
