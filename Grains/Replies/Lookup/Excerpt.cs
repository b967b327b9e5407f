namespace Ampl.Replies.Lookup;

/// <summary>The part of a long text that answers a question: the sentences that share its words, with what stands between.</summary>
internal static class Excerpt
{
    private const int Longest = 500;
    private const int ShortestWord = 3;

    public static string Of(string text, string question)
    {
        if (text.Length <= Longest) return text;
        var sentences = Sentences(text);
        var words = question.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= ShortestWord).ToArray();
        var best = 0;
        for (var i = 1; i < sentences.Count; i++)
        {
            if (Shared(sentences[i], words) > Shared(sentences[best], words)) best = i;
        }

        var end = best;
        for (var length = sentences[best].Length; end + 1 < sentences.Count && length + sentences[end + 1].Length <= Longest; length += sentences[end].Length) end++;
        return string.Concat(sentences[best..(end + 1)]).Trim();
    }

    private static int Shared(string sentence, string[] words) =>
        words.Count(word => sentence.Contains(word, StringComparison.OrdinalIgnoreCase));

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
