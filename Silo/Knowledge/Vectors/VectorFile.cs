using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Ampl.Silo.Knowledge.Vectors;

/// <summary>
/// Keeps the vector of each text that was ever embedded, by the hash of model and text, in one file that only grows: a
/// load that was stopped goes on where it was, and a text that comes back costs nothing. An entry cut short by a crash
/// is dropped when the next one is written.
/// </summary>
internal sealed class VectorFile(string path)
{
    public const int HashLength = 32;
    private const int Header = HashLength + sizeof(int);
    private const int MostDimensions = 1 << 14;
    private readonly Dictionary<string, float[]> _vectors = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private long _read;

    public bool TryGet(string hash, out float[] vector)
    {
        lock (_lock) return _vectors.TryGetValue(hash, out vector!);
    }

    /// <summary>Reads what another process may have added.</summary>
    public void Refresh()
    {
        if (!File.Exists(path)) return;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Take(file);
    }

    /// <summary>Adds entries and returns when they are on the disk.</summary>
    /// <exception cref="IOException">Another process is writing; what was asked for is not kept.</exception>
    public void Append(IReadOnlyList<(string Hash, float[] Vector)> entries)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        Take(file);
        file.SetLength(_read);
        file.Position = _read;
        foreach (var (hash, vector) in entries) file.Write(Entry(hash, vector));
        file.Flush(flushToDisk: true);
        file.Position = _read;
        Take(file);
    }

    /// <summary>Reads whole entries from where the last reading ended.</summary>
    private void Take(FileStream file)
    {
        Span<byte> header = stackalloc byte[Header];
        lock (_lock)
        {
            for (file.Position = _read; file.ReadAtLeast(header, Header, throwOnEndOfStream: false) == Header;)
            {
                var dimensions = BinaryPrimitives.ReadInt32LittleEndian(header[HashLength..]);
                if (dimensions is <= 0 or > MostDimensions) throw new InvalidDataException($"{path} is damaged; without it all texts are embedded again.");
                var vector = new float[dimensions];
                var bytes = MemoryMarshal.AsBytes(vector.AsSpan());
                if (file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length) return;
                _vectors[Convert.ToHexStringLower(header[..HashLength])] = vector;
                _read += Header + bytes.Length;
            }
        }
    }

    private static byte[] Entry(string hash, float[] vector)
    {
        var entry = new byte[Header + (vector.Length * sizeof(float))];
        Convert.FromHexString(hash).CopyTo(entry, 0);
        BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(HashLength), vector.Length);
        MemoryMarshal.AsBytes(vector.AsSpan()).CopyTo(entry.AsSpan(Header));
        return entry;
    }
}
