using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Ampl.Understanding.Learning;

/// <summary>
/// Logistic regression by the same descent as <see cref="Trainer"/>, of two classes: one weight a feature says how much
/// more it speaks for an attack than against one.
/// </summary>
internal static class AttackTrainer
{
    public static AttackModel Train(IReadOnlyList<AttackExample> examples, TrainingPlan plan)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var weights = Learn(examples, [.. order], plan);
        new FixedDice().Shuffle(order);
        var unseen = order.AsSpan(0, order.Length / plan.Shares);
        var temperature = unseen.IsEmpty ? 1 : Temperature(Learn(examples, order.AsSpan(unseen.Length), plan), examples, unseen);
        return new AttackModel(Array.ConvertAll(weights, weight => weight.Margin), temperature);
    }

    private static Weight[] Learn(IReadOnlyList<AttackExample> examples, Span<int> order, TrainingPlan plan)
    {
        var weights = new Weight[1 << plan.Bits];
        var dice = new FixedDice();
        for (var epoch = 0; epoch < plan.Epochs; epoch++)
        {
            dice.Shuffle(order);
            foreach (var at in order) Learn(weights, examples[at], plan);
        }

        return weights;
    }

    private static void Learn(Weight[] weights, AttackExample example, TrainingPlan plan)
    {
        var error = LinearModel.ToProbability(Margin(weights, example), 1) - (example.IsAttack ? 1 : 0);
        if (2 * error * error >= Trainer.LeastError) Update(weights, example, plan, 2 * error);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Margin(Weight[] weights, AttackExample example)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(weights);
        var mask = (uint)weights.Length - 1;
        var hashes = example.Features.Hashes;
        var values = example.Features.Values;
        var margin = example.Prior;
        for (var i = 0; i < hashes.Length; i++) margin += Unsafe.Add(ref first, hashes[i] & mask).Margin * values[i];
        return margin;
    }

    /// <summary>Both classes err by the same amount in opposite directions; the margin between them moves by both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Update(Weight[] weights, AttackExample example, TrainingPlan plan, float error)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(weights);
        var mask = (uint)weights.Length - 1;
        var hashes = example.Features.Hashes;
        var values = example.Features.Values;
        var length = error * error / 2;
        for (var i = 0; i < hashes.Length; i++)
        {
            ref var weight = ref Unsafe.Add(ref first, hashes[i] & mask);
            weight.Slope += length * values[i] * values[i];
            var step = plan.Rate / MathF.Sqrt(weight.Slope + 1e-3f);
            weight.Margin = weight.Margin * (1 - step * plan.Decay) - error * step * values[i];
        }
    }

    private static float Temperature(Weight[] weights, IReadOnlyList<AttackExample> examples, ReadOnlySpan<int> unseen)
    {
        var margins = new float[unseen.Length];
        for (var i = 0; i < margins.Length; i++)
        {
            var example = examples[unseen[i]];
            margins[i] = Margin(weights, example) * (example.IsAttack ? 1 : -1);
        }

        return Calibration.Temperature(temperature => margins.Sum(margin => Calibration.Surprise(LinearModel.ToProbability(margin, temperature))));
    }

    /// <summary>How much a feature speaks for an attack, and how steep it has been: side by side, one look at memory.</summary>
    private struct Weight
    {
        public float Margin;
        public float Slope;
    }
}

/// <summary>What each feature says of an attack, and what the sum is divided by.</summary>
internal sealed record AttackModel(float[] Margins, float Temperature);
