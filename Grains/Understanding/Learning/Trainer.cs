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

    /// <summary>Where a row keeps how steep its feature has been while it is learnt: beside the weights, it costs no look at memory of its own.</summary>
    private const int Slope = Width - 1;

    /// <summary>The squared error below which an example is settled: it is read right by a wide margin and not looked at again.</summary>
    public const float LeastError = 1e-4f;

    /// <summary>
    /// Trains on all examples, with the temperature that makes answers as sure as they are right: fitted beside it, on a
    /// share that a second model has not seen.
    /// </summary>
    public static LinearModel Train(IReadOnlyList<TrainingExample> examples, TrainingPlan plan)
    {
        var (model, temperature) = (default(LinearModel)!, 1f);
        Parallel.Invoke(
            () => model = Learn(examples, [.. Enumerable.Range(0, examples.Count)], plan),
            () => temperature = Temperature(examples, plan));
        return model.At(temperature);
    }

    private static float Temperature(IReadOnlyList<TrainingExample> examples, TrainingPlan plan)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        new FixedDice().Shuffle(order);
        var unseen = order.AsSpan(0, order.Length / plan.Shares);
        return unseen.IsEmpty ? 1 : Calibration.Temperature(HeldOut.Measure(Learn(examples, order.AsSpan(unseen.Length), plan), examples, unseen).Surprise);
    }

    private static LinearModel Learn(IReadOnlyList<TrainingExample> examples, Span<int> order, TrainingPlan plan)
    {
        var model = LinearModel.Untrained(plan.Bits);
        var dice = new FixedDice();
        Span<float> scores = stackalloc float[Width];
        var settled = new bool[examples.Count];
        for (var epoch = 0; epoch < plan.Epochs; epoch++)
        {
            dice.Shuffle(order);
            foreach (var at in order)
            {
                if (!settled[at]) settled[at] = !Learn(model, examples[at], plan, scores);
            }
        }

        for (var row = Slope; row < model.Weights.Length; row += Width) model.Weights[row] = 0;
        return model;
    }

    /// <summary>False where there was nothing to learn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // Training runs once, before tiered compilation would warm it up.
    private static bool Learn(LinearModel model, TrainingExample example, TrainingPlan plan, Span<float> scores)
    {
        example.Prior.CopyTo(scores);
        model.AddScores(example.Features.Hashes, example.Features.Values, scores);
        LinearModel.ToProbabilities(scores, 1);
        var length = 0f;
        for (var i = 0; i < Width; i++)
        {
            scores[i] -= example.Target[i];
            length += scores[i] * scores[i];
        }

        if (length < LeastError) return false;
        Update(model, example, plan, scores, length);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Update(LinearModel model, TrainingExample example, TrainingPlan plan, ReadOnlySpan<float> error, float length)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(model.Weights);
        var mask = (1u << plan.Bits) - 1;
        var low = Vector256.Create(error[..Half]);
        var high = Vector256.Create(error[Half..]);
        var hashes = example.Features.Hashes;
        var values = example.Features.Values;
        for (var i = 0; i < hashes.Length; i++)
        {
            var value = values[i];
            var row = (nuint)((hashes[i] & mask) * Width);
            ref var slope = ref Unsafe.Add(ref weights, row + Slope);
            var steeper = slope + length * value * value;
            var step = plan.Rate / MathF.Sqrt(steeper + 1e-3f);
            var keep = Vector256.Create(1 - step * plan.Decay);
            var by = Vector256.Create(step * value);
            (Vector256.LoadUnsafe(ref weights, row) * keep - low * by).StoreUnsafe(ref weights, row);
            (Vector256.LoadUnsafe(ref weights, row + Half) * keep - high * by).StoreUnsafe(ref weights, row + Half);
            slope = steeper;
        }
    }
}
