namespace Ampl.Silo.Integrations.Bedrock;

/// <summary>CRC-32 as zlib and IEEE 802.3 have it.</summary>
internal static class Crc32
{
    private const uint Reversed = 0xEDB88320;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => Entry((uint)value))];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes) crc = Table[(byte)(crc ^ b)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint Entry(uint value)
    {
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Reversed;
        return value;
    }
}
