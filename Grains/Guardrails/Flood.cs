using System.Numerics;

namespace Ampl.Guardrails;

/// <summary>A long text that says the same few signs over and over, to drown what the bot was told before it.</summary>
internal static class Flood
{
    private const int Least = 200;
    private const int Run = 3;

    /// <summary>Ordinary prose has a new run of three signs at every other character, even at 2,000.</summary>
    private const int RepeatsPerRun = 12;
    private const int Bits = 4096;

    public static bool Is(ReadOnlySpan<char> text)
    {
        if (text.Length < Least) return false;
        Span<ulong> seen = stackalloc ulong[Bits / 64];
        seen.Clear();
        for (var at = Run; at <= text.Length; at++)
        {
            var hash = (((uint)text[at - 3] * 31 + text[at - 2]) * 31 + text[at - 1]) * 0x9E3779B1 >> 20;
            seen[(int)(hash >> 6)] |= 1ul << (int)(hash & 63);
        }

        var distinct = 0;
        foreach (var bits in seen) distinct += BitOperations.PopCount(bits);
        return distinct * RepeatsPerRun < text.Length;
    }
}
