namespace Ampl.Replies.Grounding;

/// <summary>
/// What a language model is shown costs by the token, so facts are taken in their order until the budget is spent. Counted
/// without the model's own tokenizer, on the safe side: about four Latin letters make a token, other scripts one each.
/// </summary>
internal sealed class TokenBudget(int tokens)
{
    private const int LatinLetters = 4;

    /// <summary>A rest shorter than this says nothing by itself.</summary>
    private const int ShortestRest = 100;

    private int _left = tokens;

    public static int Estimate(ReadOnlySpan<char> text)
    {
        var latin = 0;
        foreach (var letter in text) latin += char.IsAscii(letter) ? 1 : 0;
        return text.Length - latin + ((latin + LatinLetters - 1) / LatinLetters);
    }

    /// <summary>As much of the text as may be shown; empty when nothing more may.</summary>
    public string Take(string text)
    {
        var cost = Estimate(text);
        if (cost <= _left)
        {
            _left -= cost;
            return text;
        }

        var rest = _left < ShortestRest ? "" : Cut(text, _left);
        _left = 0;
        return rest;
    }

    /// <summary>Ends with a whole word, since half a figure is another figure.</summary>
    private static string Cut(string text, int tokens)
    {
        var (length, quarters) = (0, 0);
        while (length < text.Length && quarters < tokens * LatinLetters) quarters += char.IsAscii(text[length++]) ? 1 : LatinLetters;
        var end = text.LastIndexOf(' ', length - 1);
        return end <= 0 ? "" : $"{text.AsSpan(0, end)} …";
    }
}
