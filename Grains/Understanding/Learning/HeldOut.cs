namespace Ampl.Understanding.Learning;

/// <summary>Scores of every example by a model that did not see it; index as in the examples.</summary>
internal sealed record HeldOut(float[][] Scores, int[] Labels)
{
    public double Accuracy => Labels.Length == 0 ? 0 : (double)Labels.Where((label, i) => Best(Scores[i]) == label).Count() / Labels.Length;

    public static HeldOut Measure(IReadOnlyList<TrainingExample> examples, TrainingPlan plan)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        new FixedDice().Shuffle(order);
        var scores = new float[examples.Count][];
        Parallel.For(0, plan.Folds, fold =>
        {
            var model = Trainer.Train([.. order.Where((_, i) => i % plan.Folds != fold).Select(at => examples[at])], plan);
            foreach (var at in order.Where((_, i) => i % plan.Folds == fold)) scores[at] = Score(model, examples[at]);
        });
        return new(scores, [.. examples.Select(example => example.Label)]);
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

    private static float[] Score(LinearModel model, TrainingExample example)
    {
        var scores = (float[])example.Prior.Clone();
        model.AddScores(example.Hashes, example.Values, scores);
        return scores;
    }
}
