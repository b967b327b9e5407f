using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ampl.Understanding.Learning;

/// <summary>Multinomial logistic regression over hashed features: one row of sixteen weights per feature.</summary>
internal sealed class LinearModel(int bits, float[] weights, float temperature)
{
    /// <summary>Room for every class, and two vector registers.</summary>
    public const int Width = 16;
    private const int Half = Width / 2;
    private readonly uint _mask = (1u << bits) - 1;

    public int Bits { get; } = bits;
    public float[] Weights { get; } = weights;

    /// <summary>Divides the scores before they become probabilities; fitted on held-out examples.</summary>
    public float Temperature { get; } = temperature;

    public static LinearModel Untrained(int bits) => new(bits, new float[(1 << bits) * Width], 1);

    public LinearModel At(float temperature) => new(Bits, Weights, temperature);

    public Span<float> Row(uint hash) => Weights.AsSpan((int)(hash & _mask) * Width, Width);

    /// <summary>Adds the evidence of all features to <paramref name="scores"/>, which hold the prior.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddScores(ReadOnlySpan<uint> hashes, ReadOnlySpan<float> values, Span<float> scores)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(Weights);
        var low = Vector256.Create<float>(scores[..Half]);
        var high = Vector256.Create<float>(scores[Half..]);
        for (var i = 0; i < hashes.Length; i++)
        {
            var row = (nuint)((hashes[i] & _mask) * Width);
            var value = Vector256.Create(values[i]);
            low += Vector256.LoadUnsafe(ref first, row) * value;
            high += Vector256.LoadUnsafe(ref first, row + Half) * value;
        }

        low.CopyTo(scores);
        high.CopyTo(scores[Half..]);
    }

    /// <summary>Takes in, as a column of its own, what each feature says of something else: features are looked up once for both.</summary>
    public LinearModel With(float[] margins, int column)
    {
        if (margins.Length != Weights.Length / Width) throw new ArgumentException("The margins are of other features.", nameof(margins));
        for (var feature = 0; feature < margins.Length; feature++) Weights[feature * Width + column] = margins[feature];
        return this;
    }

    /// <summary>How probable the second of two classes is by how much more speaks for it.</summary>
    public static float ToProbability(float margin, float temperature) => 1 / (1 + MathF.Exp(-margin / temperature));

    /// <summary>Softmax in place; classes that the caller ruled out have a score of negative infinity.</summary>
    public static void ToProbabilities(Span<float> scores, float temperature)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores) most = MathF.Max(most, score);
        var sum = 0f;
        foreach (ref var score in scores)
        {
            score = MathF.Exp((score - most) / temperature);
            sum += score;
        }

        foreach (ref var score in scores) score /= sum;
    }
}
