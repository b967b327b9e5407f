using System.Collections.Concurrent;
using System.Collections.Immutable;
using Ampl.Understanding.Extraction;
using Ampl.Understanding.Learning;
using Ampl.Understanding.Text;

namespace Ampl.Understanding;

/// <summary>Reads a message: language, intent, entities and cues; built once per dealer from the vocabulary and its models. Thread-safe.</summary>
internal sealed class MessageReader
{
    private const double LeastSecondary = 0.12;
    private const int MostSecondary = 3;

    /// <summary>A name or a misspelt word may look foreign: only what is hardly anything else is called so.</summary>
    private const float LeastForeign = 0.8f;

    /// <summary>How sure it is that a bare answer is about what was asked.</summary>
    private const float AnswerShare = 0.97f;
    private readonly UnderstandingModel _model;
    private readonly Vocabulary _dealer;
    private readonly ConcurrentBag<Reading> _free = [];

    private MessageReader(UnderstandingModel model, Vocabulary dealer)
    {
        _model = model;
        _dealer = dealer;
    }

    /// <summary>Names are as the dealer's inventory writes them ("Tata Nexon"); they are what <see cref="Entities.ModelsMentioned"/> gives back.</summary>
    public static MessageReader Create(UnderstandingModel model, IEnumerable<string> dealerModels) => new(model, DealerVocabulary.Build(model, [.. dealerModels]));

    public static MessageReader Create(UnderstandingData data, IEnumerable<string> dealerModels) => Create(UnderstandingModel.Create(data), dealerModels);

    /// <param name="text">The message as it was written.</param>
    /// <param name="today">What "tomorrow" counts from.</param>
    /// <param name="asked">What the conversation is about to confirm; a bare yes or no answers that and is about nothing else.</param>
    public Understood Read(string text, DateOnly today, Intent? asked = null)
    {
        var reading = _free.TryTake(out var used) ? used : new Reading();
        var understood = Read(reading, text, today, asked);
        _free.Add(reading);
        return understood;
    }

    /// <summary>Amounts that a text writes out ("twelve lakh", "three years"), their scale included, and where they stand in it.</summary>
    public ImmutableArray<(decimal Value, bool Scaled, int Start, int End)> AmountsInWords(string text)
    {
        var reading = _free.TryTake(out var used) ? used : new Reading();
        reading.Read(text, default, _model.Vocabulary, _dealer);
        AmountReader.Read(reading);
        ImmutableArray<(decimal, bool, int, int)> amounts =
        [
            .. reading.Amounts.Where(amount => reading.Tokens[amount.Start].Kind == TokenKind.Word)
                .Select(amount => (amount.Value, amount.Scale > 1, reading.Tokens[amount.Start].Start, reading.Tokens[amount.End - 1].End)),
        ];
        _free.Add(reading);
        return amounts;
    }

    private Understood Read(Reading reading, string text, DateOnly today, Intent? asked)
    {
        reading.Read(text, today, _model.Vocabulary, _dealer);
        EntityReader.Read(reading, _model.StateOfCity);
        var (language, foreign) = ReadLanguage(reading);
        var attack = Weigh(reading);
        var (intent, confidence, secondary) = ReadIntent(reading, asked);
        return new Understood
        {
            Text = text,
            SafeText = IdentityNumbers.Mask(reading),
            Normalized = reading.Tokens.Normalized(),
            Language = language,
            IsForeign = foreign,
            IsBare = !reading.HasWords,
            Intent = intent,
            Confidence = confidence,
            Secondary = secondary,
            Entities = reading.Draft.ToEntities(),
            Cues = reading.Cues,
            Loan = reading.Draft.Loan,
            Means = reading.Draft.Means,
            OldCarWorth = reading.Draft.OldCarWorth,
            People = reading.Draft.People,
            MostKm = reading.Draft.MostKm,
            AttackProbability = attack,
            GuardSignals = (Guardrails.GuardSignal)reading.GuardBits,
        };
    }

    private (Language, bool Foreign) ReadLanguage(Reading reading)
    {
        if (ScriptShare.IsForeign(reading)) return (Language.English, true);
        LanguageFeatures.Write(reading);
        LanguagePrior.Write(reading, reading.Scores);
        _model.Trained.Languages.AddScores(reading.Features.Hashes, reading.Features.Values, reading.Scores);
        LinearModel.ToProbabilities(reading.Scores, _model.Trained.Languages.Temperature);
        var foreign = reading.Scores[LanguagePrior.Foreign] >= LeastForeign;
        return (foreign ? Language.English : (Language)HeldOut.Best(reading.Scores.AsSpan(0, LanguagePrior.Foreign)), foreign);
    }

    /// <summary>Leaves the scores of the intents, and returns how probable it is that the message is an attack.</summary>
    private double Weigh(Reading reading)
    {
        IntentFeatures.Write(reading);
        IntentPrior.Write(reading, reading.Scores);
        reading.Scores[AttackPrior.Column] = AttackPrior.Of(reading.GuardBits);
        _model.Trained.Intents.AddScores(reading.Features.Hashes, reading.Features.Values, reading.Scores);
        var attack = LinearModel.ToProbability(reading.Scores[AttackPrior.Column], _model.Trained.AttackTemperature);
        reading.Scores[AttackPrior.Column] = float.NegativeInfinity;
        return Round(attack);
    }

    private (Intent, double, ImmutableArray<IntentGuess>) ReadIntent(Reading reading, Intent? asked)
    {
        LinearModel.ToProbabilities(reading.Scores, _model.Trained.Intents.Temperature);
        if (asked is { } intent && BareAnswer.IsIn(reading)) Answer(reading.Scores, intent);
        var best = HeldOut.Best(reading.Scores);
        return ((Intent)best, Round(reading.Scores[best]), Secondary(reading.Scores, best));
    }

    private static void Answer(Span<float> probabilities, Intent asked)
    {
        foreach (ref var probability in probabilities) probability *= 1 - AnswerShare;
        probabilities[(int)asked] += AnswerShare;
    }

    private static ImmutableArray<IntentGuess> Secondary(ReadOnlySpan<float> scores, int best)
    {
        ImmutableArray<IntentGuess>.Builder? others = null;
        for (var i = 0; i < scores.Length; i++)
        {
            if (i != best && scores[i] >= LeastSecondary) (others ??= ImmutableArray.CreateBuilder<IntentGuess>(MostSecondary)).Add(new((Intent)i, Round(scores[i])));
        }

        if (others is null) return [];
        others.Sort(static (left, right) => right.Confidence.CompareTo(left.Confidence));
        while (others.Count > MostSecondary) others.RemoveAt(others.Count - 1);
        return others.ToImmutable();
    }

    private static double Round(float probability) => Math.Round(probability, 4);
}
