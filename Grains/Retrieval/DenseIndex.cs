using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Ampl.Retrieval;

/// <summary>Vectors of one dealer's passages in memory, compared one by one: thousands of them take a few milliseconds.</summary>
internal sealed class DenseIndex(ImmutableArray<(string Id, float[] Vector)> passages)
{
    public static readonly DenseIndex Empty = new([]);

    public int Count => passages.Length;

    /// <param name="vector">Of unit length, as all vectors here.</param>
    public ImmutableArray<VectorMatch> Nearest(float[] vector, int most)
    {
        var nearest = new PriorityQueue<string, float>();
        foreach (var (id, values) in passages)
        {
            if (values.Length != vector.Length) continue;
            var cosine = Product(vector, values);
            if (nearest.Count < most) nearest.Enqueue(id, cosine);
            else if (nearest.TryPeek(out _, out var least) && cosine > least) nearest.EnqueueDequeue(id, cosine);
        }

        var matches = new VectorMatch[nearest.Count];
        for (var at = matches.Length - 1; nearest.TryDequeue(out var id, out var cosine); at--) matches[at] = new VectorMatch(id, cosine);
        return ImmutableCollectionsMarshal.AsImmutableArray(matches);
    }

    /// <summary>Brings a vector to unit length; one of no length stays as it is.</summary>
    public static float[] Unit(ReadOnlySpan<float> vector)
    {
        var values = vector.ToArray();
        var length = MathF.Sqrt(Product(values, values));
        for (var i = 0; length > 0 && i < values.Length; i++) values[i] /= length;
        return values;
    }

    private static float Product(float[] a, float[] b)
    {
        var sum = Vector<float>.Zero;
        var wideA = MemoryMarshal.Cast<float, Vector<float>>(a);
        var wideB = MemoryMarshal.Cast<float, Vector<float>>(b);
        for (var i = 0; i < wideA.Length; i++) sum += wideA[i] * wideB[i];
        var total = Vector.Sum(sum);
        for (var i = wideA.Length * Vector<float>.Count; i < a.Length; i++) total += a[i] * b[i];
        return total;
    }
}
