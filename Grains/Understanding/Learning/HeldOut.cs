using System.Runtime.CompilerServices;

namespace Ampl.Understanding.Learning;

/// <summary>Scores of examples by a model that did not see them; labels in the same order.</summary>
internal sealed record HeldOut(float[][] Scores, int[] Labels)
{
    public static HeldOut Measure(LinearModel model, IReadOnlyList<TrainingExample> examples, ReadOnlySpan<int> unseen)
    {
        var (scores, labels) = (new float[unseen.Length][], new int[unseen.Length]);
        for (var i = 0; i < unseen.Length; i++) (scores[i], labels[i]) = (Score(model, examples[unseen[i]]), examples[unseen[i]].Label);
        return new(scores, labels);
    }

    public static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }

        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Surprise(float temperature)
    {
        Span<float> scores = stackalloc float[LinearModel.Width];
        var sum = 0d;
        for (var i = 0; i < Labels.Length; i++)
        {
            Scores[i].CopyTo(scores);
            LinearModel.ToProbabilities(scores, temperature);
            sum += Calibration.Surprise(scores[Labels[i]]);
        }

        return sum;
    }

    private static float[] Score(LinearModel model, TrainingExample example)
    {
        var scores = (float[])example.Prior.Clone();
        model.AddScores(example.Features.Hashes, example.Features.Values, scores);
        return scores;
    }
}
