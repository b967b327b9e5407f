namespace Ampl.Understanding.Learning;

/// <summary>One example as features, a prior from the rules, and how probable each class ought to be.</summary>
internal sealed record TrainingExample(uint[] Hashes, float[] Values, float[] Prior, float[] Target)
{
    public int Label => Array.IndexOf(Target, Target.Max());
}

/// <summary>How a classifier is trained; the numbers were chosen on held-out folds.</summary>
internal sealed record TrainingPlan
{
    public int Bits { get; init; } = 17;
    public int Epochs { get; init; } = 6;
    public float Rate { get; init; } = 0.5f;
    public float Decay { get; init; } = 5e-4f;
    public int Folds { get; init; } = 3;
}
