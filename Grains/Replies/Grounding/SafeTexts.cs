using System.Collections.Concurrent;
using Ampl.Understanding;

namespace Ampl.Replies.Grounding;

/// <summary>The dealer's texts as they may be quoted: without orders to a machine. Each is looked through once, when it is first quoted.</summary>
internal sealed class SafeTexts(MessageReader reader)
{
    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);

    public string Of(string text, DateOnly today) => _known.TryGetValue(text, out var known)
        ? known
        : _known.GetOrAdd(text, DocumentInstructions.Without(text, reader, today));
}
