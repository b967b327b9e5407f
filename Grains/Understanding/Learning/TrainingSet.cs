namespace Ampl.Understanding.Learning;

/// <summary>One example as features, a prior from the rules, and how probable each class ought to be.</summary>
internal sealed record TrainingExample(Features Features, float[] Prior, float[] Target)
{
    public int Label => HeldOut.Best(Target);
}

/// <summary>A message that is an attack or none, and what the guard's phrases make of it.</summary>
internal sealed record AttackExample(Features Features, float Prior, bool IsAttack);

/// <summary>How a classifier is trained; the numbers were chosen on held-out folds.</summary>
internal sealed record TrainingPlan
{
    public int Bits { get; init; } = 18;
    public int Epochs { get; init; } = 3;
    public float Rate { get; init; } = 0.5f;
    public float Decay { get; init; } = 5e-4f;

    /// <summary>One share in so many fits the temperature: a single number, which needs no more.</summary>
    public int Shares { get; init; } = 2;
}
