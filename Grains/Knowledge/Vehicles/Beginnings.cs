namespace Ampl.Knowledge.Vehicles;

/// <summary>Whether any of many names may begin as a text does: one look tells most words of a message from all names.</summary>
internal sealed class Beginnings
{
    private const int Slots = 4096;
    private readonly bool[] _taken = new bool[Slots];

    public Beginnings(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (name.Length > 0) _taken[SlotOf(name[0], name.Length > 1 ? name[1] : '\0')] = true;
        }
    }

    /// <summary>False only where none of the names does.</summary>
    public bool Has(ReadOnlySpan<char> text) => _taken[SlotOf(text[0], text.Length > 1 ? text[1] : '\0')] || _taken[SlotOf(text[0], '\0')];

    private static int SlotOf(char first, char second) => (first * 61 + second) % Slots;
}
