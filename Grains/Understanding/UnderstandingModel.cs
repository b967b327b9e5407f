using System.Collections.Frozen;
using System.Collections.Immutable;
using Ampl.Understanding.Learning;
using Ampl.Understanding.Text;

namespace Ampl.Understanding;

/// <summary>The product's vocabulary and trained classifiers; built once per process and shared by every dealer's reader.</summary>
internal sealed class UnderstandingModel
{
    private readonly ImmutableArray<string> _words;

    internal Vocabulary Vocabulary { get; }
    internal WordEndings Endings { get; }
    internal TrainedModels Trained { get; }
    internal ImmutableArray<KnownModel> KnownModels { get; }
    internal FrozenDictionary<string, string> StateOfCity { get; }

    /// <summary>What training must be repeated for when it changes; a cache is stored under it.</summary>
    public string Fingerprint { get; }

    /// <summary>False when the weights were trained just now.</summary>
    public bool IsFromCache { get; }

    private UnderstandingModel(UnderstandingData data, ReadOnlyMemory<byte> cache)
    {
        Endings = new WordEndings(data.Suffixes);
        KnownModels = data.Models;
        StateOfCity = data.Cities.ToFrozenDictionary(city => city.City, city => city.State, StringComparer.Ordinal);
        Fingerprint = TrainingFingerprint.Of(data);
        var cached = ModelCache.TryRead(cache.Span, Fingerprint);
        IsFromCache = cached is not null;
        _words = cached?.Words ?? ProductVocabulary.WordsOf(data.Sentences.Examples);
        Vocabulary = ProductVocabulary.Build(data, _words, Endings);
        Trained = cached?.Models ?? new ModelTrainer(Vocabulary, DealerVocabulary.None(Vocabulary, Endings), StateOfCity).Train(data.Sentences);
    }

    /// <summary>Takes the weights from a cache made by <see cref="ToCache"/> if it fits the data, else trains.</summary>
    public static UnderstandingModel Create(UnderstandingData data, ReadOnlyMemory<byte> cache = default) => new(data, cache);

    public byte[] ToCache() => ModelCache.Write(Fingerprint, new Learnt(_words, Trained));
}
