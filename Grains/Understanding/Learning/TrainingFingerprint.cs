using System.Security.Cryptography;
using System.Text;

namespace Ampl.Understanding.Learning;

/// <summary>A hash over everything the weights depend on: examples, vocabulary, and the version of the features.</summary>
internal static class TrainingFingerprint
{
    /// <summary>Raise it when features or training change, so that old caches are not taken for new ones.</summary>
    private const string FeatureVersion = "13";

    public static string Of(UnderstandingData data)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, FeatureVersion);
        Add(hash, data.Sentences.Fingerprint);
        foreach (var group in data.Phrases) Add(hash, $"{group.Kind}\u0001{group.Value}\u0001{string.Join('\u0002', group.Phrases)}");
        foreach (var spelling in data.Spelling) Add(hash, $"{spelling.Word}\u0001{string.Join('\u0002', spelling.Variants)}");
        foreach (var model in data.Models) Add(hash, $"{model.Brand}\u0001{model.Model}\u0001{model.Ambiguous}\u0001{string.Join('\u0002', model.Also)}");
        foreach (var city in data.Cities) Add(hash, $"{city.City}\u0001{string.Join('\u0002', city.Also)}");
        foreach (var suffixes in data.Suffixes) Add(hash, string.Join('\u0002', suffixes.Endings));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static string Of(LabelledSentences.Parsed sentences)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var example in sentences.Examples) Add(hash, $"{example.Text}\u0001{example.Intent}\u0001{string.Join(',', example.Alternatives)}\u0001{example.Language}");
        foreach (var utterance in sentences.Utterances) Add(hash, $"{utterance.Text}\u0001{utterance.Language}");
        foreach (var example in sentences.GuardExamples) Add(hash, $"{example.Text}\u0001{example.IsAttack}");
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }
}
