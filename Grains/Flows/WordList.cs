using System.Buffers;
using Ampl.Replies.Wording;
using Ampl.Understanding.Text;

namespace Ampl.Flows;

/// <summary>Words and phrases of the flow files in the spelling of <see cref="Understanding.Understood.Normalized"/>.</summary>
internal sealed class WordList
{
    public static readonly WordList Empty = new([]);
    private readonly string[] _phrases;

    /// <summary>Most messages hold none of the phrases, which one pass over them tells.</summary>
    private readonly SearchValues<string> _any;

    public WordList(IEnumerable<string> phrases)
    {
        _phrases = [.. phrases.Select(Normalize).Where(phrase => phrase.Length > 0).Distinct().OrderByDescending(phrase => phrase.Length)];
        _any = SearchValues.Create(_phrases, StringComparison.Ordinal);
    }

    public IEnumerable<string> Phrases => _phrases;
    public bool IsEmpty => _phrases.Length == 0;

    public bool IsIn(string normalized) => FindIn(normalized) is not null;

    /// <summary>The longest phrase that the text holds as whole words.</summary>
    public string? FindIn(string normalized)
    {
        if (!normalized.AsSpan().ContainsAny(_any)) return null;
        foreach (var phrase in _phrases)
        {
            if (IndexOf(normalized, phrase) >= 0) return phrase;
        }

        return null;
    }

    public bool Is(string normalized) => Array.IndexOf(_phrases, normalized) >= 0;

    public static string Normalize(string text)
    {
        var tokens = new Tokens();
        Tokenizer.Read(text, tokens);
        return tokens.Normalized();
    }

    /// <summary>Where the phrase stands as whole words, or -1.</summary>
    public static int IndexOf(string normalized, string phrase)
    {
        for (var at = normalized.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = normalized.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            var end = at + phrase.Length;
            if ((at == 0 || normalized[at - 1] == ' ') && (end == normalized.Length || normalized[end] == ' ')) return at;
        }

        return -1;
    }

    public static int CountWords(string normalized) => normalized.Length == 0 ? 0 : normalized.AsSpan().Count(' ') + 1;
}
