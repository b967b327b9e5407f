using System.Collections.Concurrent;
using Ampl.Understanding.Text;

namespace Ampl.Understanding.Learning;

/// <summary>
/// Reads the labelled sentences and trains the classifiers, each beside the others. Examples keep the order of their
/// sentences, whichever thread has read them, so that the weights come out the same.
/// </summary>
internal sealed class ModelTrainer(Vocabulary vocabulary, Vocabulary none, IReadOnlyDictionary<string, string> stateOfCity)
{
    private const int OrdinaryPerAttack = 4;
    private static readonly TrainingPlan IntentPlan = new() { Rate = 0.3f };
    private static readonly TrainingPlan LanguagePlan = new() { Bits = 15, Epochs = 5, Decay = 3e-3f };
    private static readonly TrainingPlan AttackPlan = new() { Decay = 2e-4f };

    public TrainedModels Train(LabelledSentences labelled)
    {
        var sentences = Read([.. labelled.Examples], static (reader, example) => reader.Read(example));
        var utterances = Read([.. labelled.Utterances], static (reader, utterance) => reader.Read(utterance));
        var guarded = Read([.. labelled.GuardExamples], static (reader, example) => reader.Read(example));
        var (intents, languages, attacks) = (default(LinearModel)!, default(LinearModel)!, default(AttackModel)!);
        Parallel.Invoke(
            () => intents = Trainer.Train([.. sentences.Select(read => read.Intent).OfType<TrainingExample>()], IntentPlan),
            () => languages = Trainer.Train([.. sentences.Select(read => read.Language).Concat(utterances).OfType<TrainingExample>()], LanguagePlan),
            () => attacks = AttackTrainer.Train([.. Ordinary(labelled, sentences), .. guarded], AttackPlan));
        return new TrainedModels(intents.With(attacks.Margins, AttackPrior.Column), languages, attacks.Temperature);
    }

    private TRead[] Read<TSentence, TRead>(TSentence[] sentences, Func<ExampleReader, TSentence, TRead> read)
    {
        var all = new TRead[sentences.Length];
        if (sentences.Length == 0) return all;
        Parallel.ForEach(Partitioner.Create(0, sentences.Length), () => new ExampleReader(vocabulary, none, stateOfCity), (range, _, reader) =>
        {
            for (var i = range.Item1; i < range.Item2; i++) all[i] = read(reader, sentences[i]);
            return reader;
        }, _ => { });
        return all;
    }

    /// <summary>
    /// Ordinary messages of every intent are no attacks either: a share of them, lest more sentences blunt the guard,
    /// picked by their text, so that what is added does not replace the rest.
    /// </summary>
    private static IEnumerable<AttackExample> Ordinary(LabelledSentences labelled, (TrainingExample? Intent, TrainingExample? Language, AttackExample Ordinary)[] sentences)
    {
        var share = Math.Min(1, OrdinaryPerAttack * labelled.GuardExamples.Count(example => example.IsAttack) / (double)Math.Max(1, labelled.Examples.Length));
        return sentences.Where((_, i) => StableHash.Of(labelled.Examples[i].Text) < share * uint.MaxValue).Select(read => read.Ordinary);
    }
}

/// <param name="Intents">Each row ends with what its feature says of an attack.</param>
internal sealed record TrainedModels(LinearModel Intents, LinearModel Languages, float AttackTemperature);
