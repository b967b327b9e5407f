namespace Ampl.Understanding.Text;

/// <summary>The trie's edges in one open-addressed table: (node, symbol) to one or more nodes.</summary>
internal sealed class EdgeTable
{
    private const int SymbolBits = 24;
    private readonly Slot[] _slots;
    private readonly int _mask;

    public EdgeTable(IReadOnlyCollection<((int Node, int Symbol) Edge, int Child)> edges)
    {
        var size = 16;
        while (size < edges.Count * 3) size *= 2;
        _slots = new Slot[size];
        _mask = size - 1;
        foreach (var (edge, child) in edges)
        {
            var slot = SlotOf(Key(edge.Node, edge.Symbol));
            while (_slots[slot].Key != 0) slot = (slot + 1) & _mask;
            _slots[slot] = new Slot(Key(edge.Node, edge.Symbol), child);
        }
    }

    /// <summary>The slot of the first child, or -1; ask <see cref="Next"/> for further ones.</summary>
    public int First(int node, int symbol) => Probe(SlotOf(Key(node, symbol)), Key(node, symbol));

    public int Next(int slot, int node, int symbol) => Probe((slot + 1) & _mask, Key(node, symbol));

    public int Child(int slot) => _slots[slot].Child;

    private int Probe(int slot, ulong key)
    {
        for (; _slots[slot].Key != 0; slot = (slot + 1) & _mask)
        {
            if (_slots[slot].Key == key) return slot;
        }

        return -1;
    }

    /// <summary>Symbols start at one, so no key is zero.</summary>
    private static ulong Key(int node, int symbol) => (ulong)(uint)node << SymbolBits | (uint)symbol;

    /// <summary>Side by side, so that an edge is one look at memory.</summary>
    private readonly record struct Slot(ulong Key, int Child);

    private int SlotOf(ulong key) => (int)(key * 0x9E3779B97F4A7C15UL >> 40) & _mask;
}
