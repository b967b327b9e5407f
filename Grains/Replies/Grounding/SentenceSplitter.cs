using System.Text;

namespace Ampl.Replies.Grounding;

/// <summary>Cuts a text that arrives in pieces into sentences, each as soon as it is certain that it has ended.</summary>
internal sealed class SentenceSplitter
{
    /// <summary>A point after one of these ends nothing: "Rs. 5,00,000", "No. 1".</summary>
    private static readonly string[] Abbreviations = ["rs", "re", "no", "mr", "mrs", "ms", "dr", "approx", "vs", "st", "रु", "रू", "डॉ", "રૂ", "ડૉ"];

    private readonly StringBuilder _rest = new();

    /// <summary>Adds a piece and takes out the sentences that are whole by now, with the white space that follows them left out.</summary>
    public IEnumerable<string> Add(string piece)
    {
        _rest.Append(piece);
        for (var i = 0; i + 1 < _rest.Length; i++)
        {
            if (!EndsAt(i)) continue;
            yield return _rest.ToString(0, i + 1);
            _rest.Remove(0, i + 1);
            i = -1;
        }
    }

    /// <summary>What is left when the text has ended.</summary>
    public string Rest()
    {
        var rest = _rest.ToString();
        _rest.Clear();
        return rest;
    }

    public static IEnumerable<string> Split(string text)
    {
        var splitter = new SentenceSplitter();
        foreach (var sentence in splitter.Add(text)) yield return sentence;
        if (splitter.Rest() is { Length: > 0 } rest) yield return rest;
    }

    /// <summary>Clauses end where another car may begin; a point inside a number ends nothing.</summary>
    private bool EndsAt(int i) => _rest[i] switch
    {
        '\n' or '।' or '॥' or ';' or '|' => true,
        '!' or '?' => char.IsWhiteSpace(_rest[i + 1]),
        '.' => char.IsWhiteSpace(_rest[i + 1]) && !IsAbbreviation(i),
        _ => false,
    };

    private bool IsAbbreviation(int point)
    {
        var start = point;
        while (start > 0 && !char.IsWhiteSpace(_rest[start - 1]) && _rest[start - 1] != '(') start--;
        var word = _rest.ToString(start, point - start);
        return Array.Exists(Abbreviations, known => known.Equals(word, StringComparison.OrdinalIgnoreCase));
    }
}
