using System.Numerics;

namespace Ampl.Retrieval;

/// <summary>
/// How long the entries of a word list are that may begin a text, by its first two letters: most words of a message begin
/// none, and of the others only a length or two has to be looked up.
/// </summary>
internal sealed class PrefixLengths
{
    private const int FewestSlots = 64;
    private const int MostSlots = 4096;
    private const int SlotsPerEntry = 4;
    private const int Longest = 63;
    private readonly ulong[] _lengths;

    /// <exception cref="ArgumentException">An entry is too long to be told by a bit.</exception>
    public PrefixLengths(IReadOnlyCollection<string> entries)
    {
        _lengths = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(entries.Count * SlotsPerEntry, FewestSlots, MostSlots))];
        foreach (var entry in entries)
        {
            if (entry.Length > Longest) throw new ArgumentException($"\"{entry}\" is longer than {Longest} letters.", nameof(entries));
            if (entry.Length > 0) _lengths[SlotOf(entry[0], entry.Length > 1 ? entry[1] : '\0')] |= 1ul << entry.Length;
        }
    }

    /// <summary>A bit for each length, none beyond the text's.</summary>
    public ulong Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return 0;
        var lengths = _lengths[SlotOf(text[0], '\0')] | (text.Length > 1 ? _lengths[SlotOf(text[0], text[1])] : 0);
        return text.Length >= Longest ? lengths : lengths & ((2ul << text.Length) - 1);
    }

    /// <summary>Takes the longest of the lengths off; 0 when there is none.</summary>
    public static int TakeLongest(ref ulong lengths)
    {
        if (lengths == 0) return 0;
        var longest = BitOperations.Log2(lengths);
        lengths ^= 1ul << longest;
        return longest;
    }

    private int SlotOf(char first, char second) => (first * 61 + second) & (_lengths.Length - 1);
}
