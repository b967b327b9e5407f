namespace Ampl.Understanding.Learning;

/// <summary>Keeps the features of many examples in a few large blocks, which no garbage collection moves or looks into.</summary>
internal sealed class FeatureStore
{
    private const int Block = 1 << 16;
    private uint[] _hashes = [];
    private float[] _values = [];
    private int _used;

    public Features Keep(FeatureVector features)
    {
        if (_used + features.Count > _hashes.Length)
        {
            var size = Math.Max(Block, features.Count);
            (_hashes, _values, _used) = (GC.AllocateUninitializedArray<uint>(size), GC.AllocateUninitializedArray<float>(size), 0);
        }

        features.Hashes.CopyTo(_hashes.AsSpan(_used));
        features.Values.CopyTo(_values.AsSpan(_used));
        _used += features.Count;
        return new Features(_hashes, _values, _used - features.Count, features.Count);
    }
}

/// <summary>The features of one example.</summary>
internal readonly struct Features(uint[] hashes, float[] values, int start, int count)
{
    public ReadOnlySpan<uint> Hashes => hashes.AsSpan(start, count);
    public ReadOnlySpan<float> Values => values.AsSpan(start, count);
}
