using System.Buffers;
using System.Collections.Immutable;

namespace Ampl.Knowledge;

/// <summary>
/// Cuts prose at sentence and paragraph ends into overlapping pieces of about 1,000 characters (the seed's CHUNK_SIZE and
/// CHUNK_OVERLAP). A text a little longer than that stays whole, and a longer one is cut evenly: a short rest says nothing by itself.
/// </summary>
internal static class ProseChunker
{
    /// <summary>What is not longer than this, as a share of the size, is not cut.</summary>
    private const double Tolerance = 1.5;
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?।\n");

    public static ImmutableArray<string> Split(string text, int size = 1000, int overlap = 100)
    {
        text = text.Trim();
        if (text.Length <= size * Tolerance) return text.Length == 0 ? [] : [text];
        var pieces = (int)Math.Ceiling((double)(text.Length - overlap) / (size - overlap));
        size = Math.Min(size, ((text.Length - overlap) / pieces) + overlap + (overlap / 2));
        var chunks = ImmutableArray.CreateBuilder<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.Length - start <= size ? text.Length : Cut(text, start, size);
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
