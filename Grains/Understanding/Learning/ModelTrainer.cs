using System.Collections.Immutable;
using Ampl.Understanding.Text;

namespace Ampl.Understanding.Learning;

/// <summary>Turns labelled sentences into training examples by the same reading that messages get, and trains both classifiers.</summary>
internal static class ModelTrainer
{
    private const float MainShare = 0.85f;
    private static readonly TrainingPlan IntentPlan = new();
    private static readonly TrainingPlan LanguagePlan = new() { Bits = 15, Epochs = 8 };

    public static (LinearModel Intents, LinearModel Languages) Train(
        ImmutableArray<Example> examples, Vocabulary vocabulary, Vocabulary none, IReadOnlyDictionary<string, string> stateOfCity)
    {
        var intents = IntentExamples(examples, vocabulary, none, stateOfCity);
        var languages = LanguageExamples(examples, vocabulary, none, stateOfCity);
        return (Trainer.TrainCalibrated(intents, IntentPlan).Model, Trainer.TrainCalibrated(languages, LanguagePlan).Model);
    }

    /// <summary>How sure and how right the intents are on folds that were not trained on.</summary>
    public static HeldOut MeasureIntents(ImmutableArray<Example> examples, Vocabulary vocabulary, Vocabulary none, IReadOnlyDictionary<string, string> stateOfCity) =>
        HeldOut.Measure(IntentExamples(examples, vocabulary, none, stateOfCity), IntentPlan);

    private static List<TrainingExample> IntentExamples(
        ImmutableArray<Example> examples, Vocabulary vocabulary, Vocabulary none, IReadOnlyDictionary<string, string> stateOfCity)
    {
        var reading = new Reading();
        return [.. examples.Select(example =>
        {
            reading.Read(example.Text, TrainingDay, vocabulary, none);
            EntityReader.Read(reading, stateOfCity);
            IntentFeatures.Write(reading);
            IntentPrior.Write(reading, reading.Scores);
            return Make(reading, Target((int)example.Intent, example.Alternatives));
        })];
    }

    private static List<TrainingExample> LanguageExamples(
        ImmutableArray<Example> examples, Vocabulary vocabulary, Vocabulary none, IReadOnlyDictionary<string, string> stateOfCity)
    {
        var reading = new Reading();
        return [.. examples.Select(example =>
        {
            reading.Read(example.Text, TrainingDay, vocabulary, none);
            EntityReader.Read(reading, stateOfCity);
            LanguageFeatures.Write(reading);
            LanguagePrior.Write(reading, reading.Scores);
            return Make(reading, Target((int)example.Language, []));
        }).Where(example => float.IsFinite(example.Prior[example.Label]))];
    }

    private static DateOnly TrainingDay { get; } = new(2026, 1, 1);

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
