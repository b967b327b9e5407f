using System.Collections.Immutable;
using Ampl.Understanding.Text;

namespace Ampl.Understanding.Learning;

/// <summary>Turns labelled sentences into training examples by the same reading that messages get, and trains the classifiers.</summary>
internal sealed class ModelTrainer(Vocabulary vocabulary, Vocabulary none, IReadOnlyDictionary<string, string> stateOfCity)
{
    private const float MainShare = 0.85f;
    private const int OrdinaryPerAttack = 4;
    private static readonly TrainingPlan IntentPlan = new() { Rate = 0.3f };
    private static readonly TrainingPlan LanguagePlan = new() { Bits = 15, Epochs = 5, Decay = 3e-3f, Shares = 2 };
    private static readonly TrainingPlan AttackPlan = new() { Decay = 2e-4f, Shares = 2 };
    private static readonly DateOnly TrainingDay = new(2026, 1, 1);
    private readonly Reading _reading = new();
    private readonly List<TrainingExample> _intents = [];
    private readonly List<TrainingExample> _languages = [];
    private readonly List<TrainingExample> _attacks = [];

    public TrainedModels Train(UnderstandingData data)
    {
        Collect(data);
        var models = new LinearModel[3];
        Parallel.Invoke(
            () => models[0] = Trainer.TrainCalibrated(_intents, IntentPlan),
            () => models[1] = Trainer.TrainCalibrated(_languages, LanguagePlan),
            () => models[2] = Trainer.TrainCalibrated(_attacks, AttackPlan));
        return new TrainedModels(models[0].With(models[2], AttackPrior.Column), models[1], models[2].Temperature);
    }

    /// <summary>
    /// Each text is read once for all that it teaches. Ordinary messages of every intent are no attacks either: a share
    /// of them, lest more sentences blunt the guard, picked by their text, so that what is added does not replace the rest.
    /// </summary>
    private void Collect(UnderstandingData data)
    {
        var share = Math.Min(1, OrdinaryPerAttack * data.GuardExamples.Count(example => example.IsAttack) / (double)Math.Max(1, data.Examples.Length));
        foreach (var example in data.Examples)
        {
            Read(example.Text);
            Add(_languages, LanguageExample(example.Language));
            IntentFeatures.Write(_reading);
            var intent = IntentExample(example);
            Add(_intents, intent);
            if (StableHash.Of(example.Text) < share * uint.MaxValue) _attacks.Add(AttackExample(intent.Hashes, intent.Values, isAttack: false));
        }

        foreach (var utterance in data.Utterances)
        {
            Read(utterance.Text);
            Add(_languages, LanguageExample(utterance.Language));
        }

        foreach (var example in data.GuardExamples)
        {
            Read(example.Text);
            IntentFeatures.Write(_reading);
            _attacks.Add(AttackExample([.. _reading.Features.Hashes], [.. _reading.Features.Values], example.IsAttack));
        }
    }

    /// <summary>A label that the rules or the letters rule out teaches nothing.</summary>
    private static void Add(List<TrainingExample> examples, TrainingExample example)
    {
        if (float.IsFinite(example.Prior[example.Label])) examples.Add(example);
    }

    private void Read(string text)
    {
        _reading.Read(text, TrainingDay, vocabulary, none);
        EntityReader.Read(_reading, stateOfCity);
    }

    private TrainingExample IntentExample(Example example)
    {
        IntentPrior.Write(_reading, _reading.Scores);
        return Make([.. _reading.Features.Hashes], [.. _reading.Features.Values], Target((int)example.Intent, example.Alternatives));
    }

    private TrainingExample LanguageExample(Language? language)
    {
        LanguageFeatures.Write(_reading);
        LanguagePrior.Write(_reading, _reading.Scores);
        return Make([.. _reading.Features.Hashes], [.. _reading.Features.Values], Target(language is { } ours ? (int)ours : LanguagePrior.Foreign, []));
    }

    /// <summary>Sees the same features as the intents.</summary>
    private TrainingExample AttackExample(uint[] hashes, float[] values, bool isAttack)
    {
        AttackPrior.Write(_reading.GuardBits, _reading.Scores);
        return Make(hashes, values, Target(isAttack ? AttackPrior.Attack : AttackPrior.Benign, []));
    }

    private TrainingExample Make(uint[] hashes, float[] values, float[] target) => new(hashes, values, (float[])_reading.Scores.Clone(), target);

    private static float[] Target(int label, ImmutableArray<Intent> alternatives)
    {
        var target = new float[LinearModel.Width];
        target[label] = alternatives.IsEmpty ? 1 : MainShare;
        foreach (var other in alternatives) target[(int)other] += (1 - MainShare) / alternatives.Length;
        return target;
    }
}

/// <param name="Intents">Each row ends with what its feature says of an attack.</param>
internal sealed record TrainedModels(LinearModel Intents, LinearModel Languages, float AttackTemperature);
