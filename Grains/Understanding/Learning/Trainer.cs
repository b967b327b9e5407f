using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ampl.Understanding.Learning;

/// <summary>
/// Stochastic gradient descent with a step size per feature (AdaGrad). The order of the examples is a fixed shuffle,
/// so the same examples give the same weights on every machine with the same arithmetic.
/// </summary>
internal static class Trainer
{
    private const int Width = LinearModel.Width;
    private const int Half = Width / 2;

    public static LinearModel Train(IReadOnlyList<TrainingExample> examples, TrainingPlan plan)
    {
        var model = LinearModel.Untrained(plan.Bits);
        var slope = new float[1 << plan.Bits];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var dice = new FixedDice();
        Span<float> scores = stackalloc float[Width];
        for (var epoch = 0; epoch < plan.Epochs; epoch++)
        {
            dice.Shuffle(order);
            foreach (var at in order) Learn(model, slope, examples[at], plan, scores);
        }

        return model;
    }

    /// <summary>Trains on all examples, with the temperature that makes held-out answers as sure as they are right.</summary>
    public static LinearModel TrainCalibrated(IReadOnlyList<TrainingExample> examples, TrainingPlan plan)
    {
        var temperature = Calibration.Temperature(HeldOut.Measure(examples, plan));
        return Train(examples, plan).At(temperature);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // Training runs once, before tiered compilation would warm it up.
    private static void Learn(LinearModel model, float[] slope, TrainingExample example, TrainingPlan plan, Span<float> scores)
    {
        example.Prior.CopyTo(scores);
        model.AddScores(example.Hashes, example.Values, scores);
        LinearModel.ToProbabilities(scores, 1);
        var length = 0f;
        for (var i = 0; i < Width; i++)
        {
            scores[i] -= example.Target[i];
            length += scores[i] * scores[i];
        }

        if (length < 1e-6f) return;
        Update(model, slope, example, plan, scores, length);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Update(
        LinearModel model, float[] slope, TrainingExample example, TrainingPlan plan, ReadOnlySpan<float> error, float length)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(model.Weights);
        var mask = (1u << plan.Bits) - 1;
        var low = Vector256.Create(error[..Half]);
        var high = Vector256.Create(error[Half..]);
        for (var i = 0; i < example.Hashes.Length; i++)
        {
            var feature = example.Hashes[i] & mask;
            var value = example.Values[i];
            slope[feature] += length * value * value;
            var step = plan.Rate / MathF.Sqrt(slope[feature] + 1e-3f);
            var keep = Vector256.Create(1 - step * plan.Decay);
            var by = Vector256.Create(step * value);
            var row = (nuint)(feature * Width);
            (Vector256.LoadUnsafe(ref weights, row) * keep - low * by).StoreUnsafe(ref weights, row);
            (Vector256.LoadUnsafe(ref weights, row + Half) * keep - high * by).StoreUnsafe(ref weights, row + Half);
        }
    }
}
