namespace Ampl.Understanding.Text;

/// <summary>The trie's edges in one open-addressed table: (node, symbol) to node.</summary>
internal sealed class EdgeTable
{
    private const int SymbolBits = 24;
    private readonly ulong[] _keys;
    private readonly int[] _nodes;
    private readonly int _mask;

    public EdgeTable(IReadOnlyCollection<KeyValuePair<(int Node, int Symbol), int>> edges)
    {
        var size = 16;
        while (size < edges.Count * 2) size *= 2;
        _keys = new ulong[size];
        _nodes = new int[size];
        _mask = size - 1;
        foreach (var ((node, symbol), child) in edges)
        {
            var slot = SlotOf(Key(node, symbol));
            while (_keys[slot] != 0) slot = (slot + 1) & _mask;
            _keys[slot] = Key(node, symbol);
            _nodes[slot] = child;
        }
    }

    /// <summary>The child, or -1.</summary>
    public int Find(int node, int symbol)
    {
        var key = Key(node, symbol);
        for (var slot = SlotOf(key); _keys[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (_keys[slot] == key) return _nodes[slot];
        }

        return -1;
    }

    /// <summary>Symbols start at one, so no key is zero.</summary>
    private static ulong Key(int node, int symbol) => (ulong)(uint)node << SymbolBits | (uint)symbol;

    private int SlotOf(ulong key) => (int)(key * 0x9E3779B97F4A7C15UL >> 40) & _mask;
}
