using Ampl.Conversations;

namespace Ampl.Replies;

/// <summary>Finds which part of a document a reply quotes.</summary>
internal static class QuotedSpan
{
    /// <summary>A shorter line that both hold may be there by chance.</summary>
    private const int ShortestQuote = 12;

    /// <summary>From the first to the last of the document's lines, or their parts, that the reply holds; null when it holds none.</summary>
    public static SourceSpan? Find(string document, string reply)
    {
        var (start, end) = (-1, -1);
        foreach (var range in reply.AsSpan().Split('\n'))
        {
            var line = reply.AsSpan(range).Trim("• \r");
            var at = line.Length < ShortestQuote ? -1 : document.AsSpan().IndexOf(line, StringComparison.Ordinal);
            if (at < 0) continue;
            start = start < 0 ? at : Math.Min(start, at);
            end = Math.Max(end, at + line.Length);
        }

        return start < 0 ? null : new SourceSpan(start, end);
    }
}
