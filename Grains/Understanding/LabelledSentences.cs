using System.Collections.Immutable;
using Ampl.Understanding.Learning;

namespace Ampl.Understanding;

/// <summary>
/// What the classifiers learn from. Sentences are read when they are first asked for: a start that finds its model in
/// the cache needs no more than their fingerprint.
/// </summary>
internal sealed class LabelledSentences
{
    private readonly Lazy<string> _fingerprint;
    private readonly Lazy<Parsed> _parsed;

    /// <param name="fingerprint">Another one whenever a sentence or its label is another.</param>
    /// <param name="read">Reads them.</param>
    public LabelledSentences(string fingerprint, Func<Parsed> read)
    {
        _fingerprint = new Lazy<string>(fingerprint);
        _parsed = new Lazy<Parsed>(read);
    }

    private LabelledSentences(Parsed parsed)
    {
        _fingerprint = new Lazy<string>(() => TrainingFingerprint.Of(parsed));
        _parsed = new Lazy<Parsed>(parsed);
    }

    public string Fingerprint => _fingerprint.Value;
    public ImmutableArray<Example> Examples => _parsed.Value.Examples;
    public ImmutableArray<Utterance> Utterances => _parsed.Value.Utterances;
    public ImmutableArray<GuardExample> GuardExamples => _parsed.Value.GuardExamples;

    public static LabelledSentences Of(IEnumerable<Example> examples, IEnumerable<Utterance>? utterances = null, IEnumerable<GuardExample>? guardExamples = null) =>
        new(new Parsed([.. examples], [.. utterances ?? []], [.. guardExamples ?? []]));

    public LabelledSentences WithExamples(IEnumerable<Example> examples) => Of(examples, Utterances, GuardExamples);

    internal sealed record Parsed(ImmutableArray<Example> Examples, ImmutableArray<Utterance> Utterances, ImmutableArray<GuardExample> GuardExamples);
}
