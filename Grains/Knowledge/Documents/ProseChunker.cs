using System.Buffers;
using System.Collections.Immutable;

namespace Ampl.Knowledge.Documents;

/// <summary>
/// Cuts prose at sentence and paragraph ends into overlapping pieces. A text a little longer than one piece stays whole,
/// and a longer one is cut evenly: a short rest says nothing by itself.
/// </summary>
/// <param name="size">Characters of a piece, at most.</param>
/// <param name="overlap">How many of them the next piece repeats; at most half.</param>
internal sealed class ProseChunker(int size, int overlap)
{
    /// <summary>What is not longer than this, as a share of the size, is not cut.</summary>
    private const double Tolerance = 1.5;
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?।\n");

    public ImmutableArray<string> Split(string text)
    {
        text = text.Trim();
        if (text.Length <= size * Tolerance) return text.Length == 0 ? [] : [text];
        var pieces = (int)Math.Ceiling((double)(text.Length - overlap) / (size - overlap));
        var even = Math.Min(size, ((text.Length - overlap) / pieces) + overlap + (overlap / 2));
        var chunks = ImmutableArray.CreateBuilder<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.Length - start <= even ? text.Length : Cut(text, start, even);
            var chunk = text[start..end].Trim();
            if (chunk.Length > 0) chunks.Add(chunk);
            if (end == text.Length) break;
            start = Math.Max(start + 1, WordStart(text, end - overlap));
        }

        return chunks.ToImmutable();
    }

    /// <summary>The last sentence end in the second half, else the last space, else the hard limit.</summary>
    private static int Cut(string text, int start, int size)
    {
        var half = text.AsSpan(start + (size / 2), size - (size / 2));
        var at = half.LastIndexOfAny(Ends);
        if (at < 0) at = half.LastIndexOf(' ');
        return at < 0 ? start + size : start + (size / 2) + at + 1;
    }

    private static int WordStart(string text, int at)
    {
        var space = text.IndexOf(' ', Math.Clamp(at, 0, text.Length - 1));
        return space < 0 ? at : space + 1;
    }
}
