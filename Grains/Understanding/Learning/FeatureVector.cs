namespace Ampl.Understanding.Learning;

/// <summary>Hashed features of one message; reused from message to message.</summary>
internal sealed class FeatureVector
{
    private uint[] _hashes = new uint[512];
    private float[] _values = new float[512];

    public int Count { get; private set; }
    public ReadOnlySpan<uint> Hashes => _hashes.AsSpan(0, Count);
    public ReadOnlySpan<float> Values => _values.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(uint hash, float value)
    {
        if (Count == _hashes.Length)
        {
            Array.Resize(ref _hashes, Count * 2);
            Array.Resize(ref _values, Count * 2);
        }

        _hashes[Count] = hash;
        _values[Count++] = value;
    }

    public void AddAll(ReadOnlySpan<uint> hashes)
    {
        foreach (var hash in hashes) Add(hash, 1);
    }

    /// <summary>Scales the features added since a mark to a common length, so that long messages do not shout.</summary>
    public void Level(int mark, float length)
    {
        if (Count == mark) return;
        var scale = length / MathF.Sqrt(Count - mark);
        for (var i = mark; i < Count; i++) _values[i] *= scale;
    }
}
