using System.Collections.Immutable;
using Ampl.Understanding.Text;

namespace Ampl.Understanding.Learning;

/// <summary>Turns labelled sentences into training examples by the same reading that messages get; one for each thread.</summary>
internal sealed class ExampleReader(Vocabulary vocabulary, Vocabulary none, IReadOnlyDictionary<string, string> stateOfCity)
{
    private const float MainShare = 0.85f;
    private static readonly DateOnly TrainingDay = new(2026, 1, 1);
    private readonly FeatureStore _store = new();
    private readonly Reading _reading = new();

    /// <summary>Each text is read once for all that it teaches.</summary>
    public (TrainingExample? Intent, TrainingExample? Language, AttackExample Ordinary) Read(Example example)
    {
        var language = Language(example.Text, example.Language);
        IntentFeatures.Write(_reading);
        IntentPrior.Write(_reading, _reading.Scores);
        var features = _store.Keep(_reading.Features);
        return (Make(features, Target((int)example.Intent, example.Alternatives)), language, Attack(features, isAttack: false));
    }

    public TrainingExample? Read(Utterance utterance) => Language(utterance.Text, utterance.Language);

    public AttackExample Read(GuardExample example)
    {
        Read(example.Text);
        IntentFeatures.Write(_reading);
        return Attack(_store.Keep(_reading.Features), example.IsAttack);
    }

    private void Read(string text)
    {
        _reading.Read(text, TrainingDay, vocabulary, none);
        EntityReader.Read(_reading, stateOfCity);
    }

    private TrainingExample? Language(string text, Language? language)
    {
        Read(text);
        LanguageFeatures.Write(_reading);
        LanguagePrior.Write(_reading, _reading.Scores);
        return Make(_store.Keep(_reading.Features), Target(language is { } ours ? (int)ours : LanguagePrior.Foreign, []));
    }

    /// <summary>Sees the same features as the intents.</summary>
    private AttackExample Attack(Features features, bool isAttack) => new(features, AttackPrior.Of(_reading.GuardBits), isAttack);

    /// <summary>None where the rules or the letters rule the label out: it teaches nothing.</summary>
    private TrainingExample? Make(Features features, float[] target)
    {
        var example = new TrainingExample(features, (float[])_reading.Scores.Clone(), target);
        return float.IsFinite(example.Prior[example.Label]) ? example : null;
    }

    private static float[] Target(int label, ImmutableArray<Intent> alternatives)
    {
        var target = new float[LinearModel.Width];
        target[label] = alternatives.IsEmpty ? 1 : MainShare;
        foreach (var other in alternatives) target[(int)other] += (1 - MainShare) / alternatives.Length;
        return target;
    }
}
