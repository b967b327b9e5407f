using System.Buffers;
using System.Collections.Frozen;

namespace Ampl.Retrieval;

/// <summary>Phrases of one meaning, in whatever language: "word" is the whole word, "word*" the word with any ending.</summary>
internal sealed class PhraseList
{
    public static readonly PhraseList Empty = new([]);

    private readonly (string Text, bool TakesEndings)[] _phrases;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _whole;

    /// <summary>Most texts hold none of the phrases, which one pass over them tells.</summary>
    private readonly SearchValues<string> _any;

    public PhraseList(IEnumerable<string> phrases)
    {
        _phrases = [.. phrases.Select(phrase => (Normal(phrase), phrase.EndsWith('*'))).Where(phrase => phrase.Item1.Length > 0)];
        _whole = _phrases.Select(phrase => phrase.Text).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _any = SearchValues.Create([.. _phrases.Select(phrase => phrase.Text)], StringComparison.Ordinal);
    }

    /// <summary>A text as phrases are compared with it: its folded words, one space apart.</summary>
    public static string Normal(string text)
    {
        var words = new WordReader(text, stackalloc char[WordReader.MaxWord]);
        var normal = new System.Text.StringBuilder(text.Length);
        while (words.MoveNext()) normal.Append(normal.Length == 0 ? "" : " ").Append(words.Current);
        return normal.ToString();
    }

    /// <summary>Whether one of the phrases is said in a text of folded words, one space apart.</summary>
    public bool In(string normal)
    {
        if (!normal.AsSpan().ContainsAny(_any)) return false;
        foreach (var (phrase, takesEndings) in _phrases)
        {
            for (var at = normal.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = normal.IndexOf(phrase, at + 1, StringComparison.Ordinal))
            {
                if (StandsAt(normal, at, phrase.Length, takesEndings)) return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text begins with one of the phrases.</summary>
    public bool Opens(string normal)
    {
        foreach (var (phrase, takesEndings) in _phrases)
        {
            if (normal.StartsWith(phrase, StringComparison.Ordinal) && StandsAt(normal, 0, phrase.Length, takesEndings)) return true;
        }

        return false;
    }

    /// <summary>Whether this is one of the phrases, in whatever case.</summary>
    public bool Contains(ReadOnlySpan<char> phrase) => _whole.Contains(phrase);

    private static bool StandsAt(string text, int at, int length, bool takesEndings) =>
        (at == 0 || text[at - 1] == ' ') && (takesEndings || at + length == text.Length || text[at + length] == ' ');
}
