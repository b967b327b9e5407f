using System.Collections.Frozen;
using System.Collections.Immutable;
using Ampl.Knowledge;
using Ampl.Knowledge.Vehicles;

namespace Ampl.Questions;

/// <summary>The things that cars are equipped with, as customers name them in any language: data/understanding/equipment.json and the features of the vocabulary.</summary>
internal sealed class Equipment
{
    public const string File = "understanding/equipment.json";
    private const string Own = "equipment";
    private const string OfVocabulary = "feature";

    private readonly SpokenNames _spoken;
    private readonly FrozenDictionary<string, CarFeature> _features;

    private Equipment(SpokenNames spoken, FrozenDictionary<string, CarFeature> features) => (_spoken, _features) = (spoken, features);

    /// <param name="file">The text of <see cref="File"/>; without it only the vocabulary's features are known.</param>
    public static Equipment Parse(string? file, string? vocabulary)
    {
        var names = SpokenNames.Pairs(file, Own).Concat(SpokenNames.Pairs(vocabulary, OfVocabulary)).ToList();
        var features = names.GroupBy(pair => pair.Name, pair => pair.Written, StringComparer.Ordinal)
            .Select(group => CarFeature.Of(group.Key, group.Where(IsLatin)));
        return new Equipment(SpokenNames.Of(names.Where(pair => !IsTold(pair.Name))), features.ToFrozenDictionary(feature => feature.Name, StringComparer.Ordinal));
    }

    /// <summary>What is named, and the text without it.</summary>
    public ImmutableArray<CarFeature> In(string text, out string rest)
    {
        rest = text;
        return [.. _spoken.Cut(ref rest).Select(name => _features[name])];
    }

    /// <summary>A feature by the name that our vocabulary or a dealer's list has for it.</summary>
    public CarFeature Named(string name) => _features.GetValueOrDefault(name) ?? CarFeature.Of(name, []);

    /// <summary>Asked for with a figure, which other questions are for.</summary>
    public static bool IsTold(string name) => name is "boot space" or "ground clearance";

    private static bool IsLatin(string written) => written.All(char.IsAscii);
}
