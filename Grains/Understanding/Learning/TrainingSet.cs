namespace Ampl.Understanding.Learning;

/// <summary>One example as features, a prior from the rules, and how probable each class ought to be.</summary>
internal sealed record TrainingExample(uint[] Hashes, float[] Values, float[] Prior, float[] Target)
{
    public int Label => Array.IndexOf(Target, Target.Max());
}

/// <summary>How a classifier is trained; the numbers were chosen on held-out folds.</summary>
internal sealed record TrainingPlan
{
    public int Bits { get; init; } = 18;
    public int Epochs { get; init; } = 3;
    public float Rate { get; init; } = 0.5f;
    public float Decay { get; init; } = 5e-4f;

    /// <summary>One share in so many is held out to fit the temperature: a single number, which needs no more.</summary>
    public int Shares { get; init; } = 3;
}
