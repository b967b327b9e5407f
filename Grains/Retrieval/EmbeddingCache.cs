using System.Diagnostics.CodeAnalysis;

namespace Ampl.Retrieval;

/// <summary>Remembers the vectors of the questions asked last; the one unused for longest makes room.</summary>
/// <param name="capacity">How many; with none, every question is embedded anew.</param>
internal sealed class EmbeddingCache(int capacity = EmbeddingCache.UsualCapacity)
{
    public const int UsualCapacity = 2000;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, float[] Vector)>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, float[] Vector)> _byUse = [];

    public int Count
    {
        get
        {
            lock (_lock) return _entries.Count;
        }
    }

    public bool TryGet(string text, [NotNullWhen(true)] out float[]? vector)
    {
        lock (_lock)
        {
            vector = null;
            if (!_entries.TryGetValue(KeyOf(text), out var entry)) return false;
            _byUse.Remove(entry);
            _byUse.AddFirst(entry);
            vector = entry.Value.Vector;
            return true;
        }
    }

    public void Put(string text, float[] vector)
    {
        lock (_lock)
        {
            var key = KeyOf(text);
            if (_entries.Remove(key, out var known)) _byUse.Remove(known);
            _entries[key] = _byUse.AddFirst((key, vector));
            if (_entries.Count <= capacity) return;
            _entries.Remove(_byUse.Last!.Value.Key);
            _byUse.RemoveLast();
        }
    }

    /// <summary>Neither case nor blanks around it make another question.</summary>
    private static string KeyOf(string text) => TextFold.Fold(text.Trim());
}
