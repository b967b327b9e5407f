using System.Collections.Immutable;
using Ampl.Understanding.Text;

namespace Ampl.Understanding.Learning;

/// <summary>Turns labelled sentences into training examples by the same reading that messages get, and trains the classifiers.</summary>
internal sealed class ModelTrainer(Vocabulary vocabulary, Vocabulary none, IReadOnlyDictionary<string, string> stateOfCity)
{
    private const float MainShare = 0.85f;
    private const int OrdinaryPerAttack = 7;
    private static readonly TrainingPlan IntentPlan = new();
    private static readonly TrainingPlan LanguagePlan = new() { Bits = 15, Epochs = 8, Decay = 3e-3f, Folds = 2 };
    private static readonly TrainingPlan AttackPlan = new() { Decay = 2e-4f, Folds = 2 };
    private static readonly DateOnly TrainingDay = new(2026, 1, 1);

    public (LinearModel Intents, LinearModel Languages, LinearModel Attacks) Train(UnderstandingData data)
    {
        var models = new LinearModel[3];
        Parallel.Invoke(
            () => models[0] = Trainer.TrainCalibrated(Of(data.Examples, IntentExample), IntentPlan),
            () => models[1] = Trainer.TrainCalibrated(LanguageExamples(data), LanguagePlan),
            () => models[2] = Trainer.TrainCalibrated(AttackExamples(data), AttackPlan));
        return (models[0], models[1], models[2]);
    }

    /// <summary>How sure and how right the intents are on folds that were not trained on.</summary>
    public HeldOut MeasureIntents(ImmutableArray<Example> examples) => HeldOut.Measure(Of(examples, IntentExample), IntentPlan);

    public HeldOut MeasureAttacks(UnderstandingData data) => HeldOut.Measure(AttackExamples(data), AttackPlan);

    private static List<TrainingExample> Of<T>(IEnumerable<T> sentences, Func<Reading, T, TrainingExample> make)
    {
        var reading = new Reading();
        return [.. sentences.Select(sentence => make(reading, sentence)).Where(example => float.IsFinite(example.Prior[example.Label]))];
    }

    /// <summary>Ordinary messages of every intent are no attacks either: an even share of them, lest more sentences blunt the guard.</summary>
    private List<TrainingExample> AttackExamples(UnderstandingData data)
    {
        var share = Math.Min(1, OrdinaryPerAttack * data.GuardExamples.Count(example => example.IsAttack) / (double)Math.Max(1, data.Examples.Length));
        var ordinary = data.Examples.Where((_, i) => (int)((i + 1) * share) > (int)(i * share)).Select(example => new GuardExample(example.Text, IsAttack: false));
        return Of(data.GuardExamples.Concat(ordinary), AttackExample);
    }

    private TrainingExample IntentExample(Reading reading, Example example)
    {
        Read(reading, example.Text);
        IntentFeatures.Write(reading);
        IntentPrior.Write(reading, reading.Scores);
        return Make(reading, Target((int)example.Intent, example.Alternatives));
    }

    private List<TrainingExample> LanguageExamples(UnderstandingData data) =>
        Of(data.Examples.Select(example => new Utterance(example.Text, example.Language)).Concat(data.Utterances), LanguageExample);

    private TrainingExample LanguageExample(Reading reading, Utterance utterance)
    {
        Read(reading, utterance.Text);
        LanguageFeatures.Write(reading);
        LanguagePrior.Write(reading, reading.Scores);
        return Make(reading, Target(utterance.Language is { } language ? (int)language : LanguagePrior.Foreign, []));
    }

    private TrainingExample AttackExample(Reading reading, GuardExample example)
    {
        Read(reading, example.Text);
        IntentFeatures.Write(reading);
        AttackPrior.Write(reading.GuardBits, reading.Scores);
        return Make(reading, Target(example.IsAttack ? AttackPrior.Attack : AttackPrior.Benign, []));
    }

    private void Read(Reading reading, string text)
    {
        reading.Read(text, TrainingDay, vocabulary, none);
        EntityReader.Read(reading, stateOfCity);
    }

    private static TrainingExample Make(Reading reading, float[] target) =>
        new([.. reading.Features.Hashes], [.. reading.Features.Values], (float[])reading.Scores.Clone(), target);

    private static float[] Target(int label, ImmutableArray<Intent> alternatives)
    {
        var target = new float[LinearModel.Width];
        target[label] = alternatives.IsEmpty ? 1 : MainShare;
        foreach (var other in alternatives) target[(int)other] += (1 - MainShare) / alternatives.Length;
        return target;
    }
}
