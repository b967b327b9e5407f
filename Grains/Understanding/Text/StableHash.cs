namespace Ampl.Understanding.Text;

/// <summary>FNV-1a with a final mix; the same on every machine and run, because trained weights are stored under it.</summary>
internal static class StableHash
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var c in text) hash = (hash ^ c) * Prime;
        return Mix(hash);
    }

    public static uint Combine(uint left, uint right) => Mix(left * 0x9E3779B1 ^ (right + 0x7F4A7C15 + (left << 6)));

    public static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7FEB352D;
        hash ^= hash >> 15;
        hash *= 0x846CA68B;
        return hash ^ (hash >> 16);
    }
}
