using System.Collections.Immutable;

namespace Ampl.Replies.Lookup;

/// <summary>The part of a long text that answers a question: the sentences that share its words, with what stands between.</summary>
internal static class Excerpt
{
    private const int Longest = 500;
    private const int ShortestWord = 3;
    private const int FewestItems = 4;
    private const int MostItems = 3;

    /// <param name="terms">Stems by which the text was found, which are of its own language whatever the question's.</param>
    public static string Of(string text, string question, ImmutableArray<string> terms = default)
    {
        if (text.Length <= Longest) return text;
        var sentences = Sentences(text);
        var words = question.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= ShortestWord).ToArray();
        var stems = terms.IsDefault ? [] : terms.Where(term => term.Length >= ShortestWord).ToArray();
        if (Items(text, words, stems) is { } items) return items;
        var best = 0;
        for (var i = 1; i < sentences.Count; i++)
        {
            if (Shared(sentences[i], words, stems) > Shared(sentences[best], words, stems)) best = i;
        }

        var end = best;
        for (var length = sentences[best].Length; end + 1 < sentences.Count && length + sentences[end + 1].Length <= Longest; length += sentences[end].Length) end++;
        return string.Concat(sentences[best..(end + 1)]).Trim();
    }

    /// <summary>The sentences that hold what is looked for; all of a text where none does by itself.</summary>
    public static string Where(string text, Func<string, bool> holds)
    {
        var told = string.Concat(Sentences(text).Where(holds)).Trim();
        return told.Length == 0 ? text : told;
    }

    /// <summary>Of a list of facts those that tell most of what is asked; null where the text is no list.</summary>
    private static string? Items(string text, string[] words, string[] stems)
    {
        var items = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (items.Length < FewestItems || items.Count(IsItem) < items.Length - 1) return null;
        var shared = Array.ConvertAll(items, item => Shared(item, words, stems));
        var most = shared.Max();
        if (most == 0) return null;
        var told = items.Where((_, i) => shared[i] == most).Take(MostItems).ToList();
        return told.Count == 1 ? told[0].TrimStart('-', '•', '*', ' ') : string.Join('\n', told);
    }

    private static bool IsItem(string line) => line.TrimStart() is ['-' or '•' or '*', ' ', ..];

    private static int Shared(string sentence, string[] words, string[] stems) =>
        words.Count(word => sentence.Contains(word, StringComparison.OrdinalIgnoreCase))
        + 2 * stems.Count(stem => sentence.Contains(stem, StringComparison.OrdinalIgnoreCase));

    private static List<string> Sentences(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var ends = text[i] is '\n' or '।' || (text[i] is '.' or '!' or '?' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])));
            if (!ends && i + 1 < text.Length) continue;
            sentences.Add(text[start..(i + 1)]);
            start = i + 1;
        }

        return sentences;
    }
}
