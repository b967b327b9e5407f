using System.Collections.Frozen;
using System.Collections.Immutable;
using Ampl.Retrieval;

namespace Ampl.Knowledge.Vehicles;

/// <summary>
/// Finds models in words: whole names first, then variants that stand for their car, then brand-less parts of names, then
/// names that sound alike.
/// </summary>
internal sealed class VehicleResolver
{
    private const int LongestName = 5;
    private const int LongestHeard = 3;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _names;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _parts;
    private readonly FrozenDictionary<string, ImmutableArray<Vehicle>> _codes;
    private readonly FrozenDictionary<string, VariantPicker> _variants;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _brands;
    private readonly SoundAlikes _sounds;

    public VehicleResolver(
        ImmutableArray<ModelName> models,
        FrozenDictionary<string, ImmutableArray<Vehicle>> byModel,
        FrozenDictionary<string, ImmutableArray<Vehicle>> byBrand)
    {
        _names = Index(models, model => model.Aliases.Select(VehicleNames.Compact));
        _parts = Index(models, model => VehicleNames.Parts(model.Brand, model.Display));
        _codes = byModel.Values.SelectMany(vehicles => vehicles).SelectMany(vehicle => VariantCodes.Of(vehicle).Select(code => (Code: code, Vehicle: vehicle)))
            .Where(pair => !_names.ContainsKey(pair.Code))
            .GroupBy(pair => pair.Code, pair => pair.Vehicle, StringComparer.Ordinal)
            .Where(group => group.DistinctBy(vehicle => vehicle.Model).Count() == 1)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        _variants = byModel.ToFrozenDictionary(pair => pair.Key, pair => new VariantPicker(pair.Value), StringComparer.OrdinalIgnoreCase);
        _brands = byBrand.ToFrozenDictionary(
            pair => pair.Key, pair => pair.Value.Select(vehicle => vehicle.Model).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray());
        _sounds = new SoundAlikes(_names.Keys.Concat(_parts.Keys));
    }

    public ImmutableArray<VehicleMatch> Resolve(string text)
    {
        var words = WordReader.WordsOf(text);
        var mentions = new List<Mention>();
        for (var at = 0; at < words.Length;)
        {
            var mention = MentionAt(words, at);
            if (mention is { IsPart: true } && mentions is [.., { Code: null } last] && last.Models.Any(model => _variants[model].HasTrim(words[at]))) mention = null; // "Kylaq Classic" is no Scorpio Classic.
            if (mention is not null) mentions.Add(mention);
            at += mention?.Length ?? 1;
        }

        if (mentions.Count == 0) mentions.AddRange(Brands(words));
        mentions.RemoveAll(mention => mention.Code is not null && mentions.Exists(other => other.Code is null && other.Models.Contains(mention.Models[0])));
        return [.. mentions.SelectMany((mention, i) => Matches(mention, words, EndOf(mentions, i, words.Length)))
            .GroupBy(match => match.Model).Select(Joined)];
    }

    /// <summary>A model named twice means both versions, and what was said of none in particular adds nothing.</summary>
    private static VehicleMatch Joined(IEnumerable<VehicleMatch> matches)
    {
        var all = matches.ToList();
        var narrowed = all.FindAll(match => match.NamesVariant);
        if (narrowed.Count < 2) return narrowed.Count == 1 ? narrowed[0] : all[0];
        var together = narrowed.SelectMany(match => match.Vehicles).Distinct();
        return narrowed[0] with { Vehicles = [.. together.OrderBy(vehicle => vehicle.Price)] };
    }

    private Mention? MentionAt(ImmutableArray<string> words, int at)
    {
        Span<char> joined = stackalloc char[LongestName * WordReader.MaxWord];
        Span<int> ends = stackalloc int[LongestName];
        var longest = Join(words, at, joined, ends);
        var names = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = longest; length > 0; length--)
        {
            if (names.TryGetValue(joined[..ends[length - 1]], out var models)) return new(at, length, models, models.Length == 1);
        }

        if (CodeAt(joined, ends[..longest]) is { } code) return new(at, code.Length, [code.Vehicles[0].Model], Certain: true) { Code = code.Vehicles };
        if (_parts.TryGetValue(words[at], out var partly)) return new(at, 1, partly, partly.Length == 1) { IsPart = true };
        for (var length = Math.Min(LongestHeard, longest); length > 0; length--)
        {
            if (_sounds.Find(words.AsSpan(at, length)) is { } alike) return new(at, length, ModelsOf(alike), Certain: false) { IsPart = !_names.ContainsKey(alike) };
        }

        return null;
    }

    private (int Length, ImmutableArray<Vehicle> Vehicles)? CodeAt(ReadOnlySpan<char> joined, ReadOnlySpan<int> ends)
    {
        var codes = _codes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(VariantCodes.Longest, ends.Length); length > 0; length--)
        {
            if (codes.TryGetValue(joined[..ends[length - 1]], out var vehicles)) return (length, vehicles);
        }

        return null;
    }

    private ImmutableArray<string> ModelsOf(string name) => _names.TryGetValue(name, out var models) ? models : _parts[name];

    private static int Join(ImmutableArray<string> words, int at, Span<char> joined, Span<int> ends)
    {
        var count = Math.Min(ends.Length, words.Length - at);
        var end = 0;
        for (var i = 0; i < count; i++)
        {
            words[at + i].CopyTo(joined[end..]);
            ends[i] = end += words[at + i].Length;
        }

        return count;
    }

    private IEnumerable<Mention> Brands(ImmutableArray<string> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (_brands.TryGetValue(words[at], out var models)) yield return new(at, 1, models, Certain: false);
        }
    }

    private IEnumerable<VehicleMatch> Matches(Mention mention, ImmutableArray<string> words, int end)
    {
        if (mention.Code is { } named)
        {
            yield return new VehicleMatch(mention.Models[0], named, NamesVariant: true, Certain: true) { ByVariant = true };
            yield break;
        }

        foreach (var model in mention.Models)
        {
            var (vehicles, narrowed) = _variants[model].Pick(words.AsSpan((mention.At + mention.Length)..end));
            yield return new VehicleMatch(model, vehicles, narrowed, mention.Certain);
        }
    }

    private static int EndOf(List<Mention> mentions, int i, int end) => i + 1 < mentions.Count ? mentions[i + 1].At : end;

    private static FrozenDictionary<string, ImmutableArray<string>> Index(ImmutableArray<ModelName> models, Func<ModelName, IEnumerable<string>> keys) =>
        models.SelectMany(model => keys(model).Distinct().Select(key => (key, model.Display)))
            .GroupBy(pair => pair.key, pair => pair.Display, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToImmutableArray(), StringComparer.Ordinal);

    private sealed record Mention(int At, int Length, ImmutableArray<string> Models, bool Certain)
    {
        /// <summary>The variants meant, where a variant stood for its car.</summary>
        public ImmutableArray<Vehicle>? Code { get; init; }

        /// <summary>Only a part of the name was said, which may be another thing.</summary>
        public bool IsPart { get; init; }
    }
}
