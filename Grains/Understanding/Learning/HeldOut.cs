namespace Ampl.Understanding.Learning;

/// <summary>Scores of examples by a model that did not see them; labels in the same order.</summary>
internal sealed record HeldOut(float[][] Scores, int[] Labels)
{
    /// <summary>One share of the examples, read by a model that learnt from the others.</summary>
    public static HeldOut Measure(IReadOnlyList<TrainingExample> examples, TrainingPlan plan)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        new FixedDice().Shuffle(order);
        var model = Trainer.Train([.. order.Where((_, i) => i % plan.Shares != 0).Select(at => examples[at])], plan);
        TrainingExample[] unseen = [.. order.Where((_, i) => i % plan.Shares == 0).Select(at => examples[at])];
        return new([.. unseen.Select(example => Score(model, example))], [.. unseen.Select(example => example.Label)]);
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
