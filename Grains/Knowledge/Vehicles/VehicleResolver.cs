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
    private readonly FrozenDictionary<string, ImmutableArray<string>>.AlternateLookup<ReadOnlySpan<char>> _names;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _parts;
    private readonly FrozenDictionary<string, ImmutableArray<Vehicle>>.AlternateLookup<ReadOnlySpan<char>> _codes;
    private readonly PrefixLengths _beginnings;
    private readonly FrozenDictionary<string, VariantPicker> _variants;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _brands;
    private readonly SoundAlikes _sounds;

    public VehicleResolver(
        ImmutableArray<ModelName> models,
        FrozenDictionary<string, ImmutableArray<Vehicle>> byModel,
        FrozenDictionary<string, ImmutableArray<Vehicle>> byBrand)
    {
        var names = Index(models, model => model.Aliases.Select(VehicleNames.Compact));
        _parts = Index(models, model => VehicleNames.Parts(model.Brand, model.Display));
        var codes = byModel.Values.SelectMany(vehicles => vehicles).SelectMany(vehicle => VariantCodes.Of(vehicle).Select(code => (Code: code, Vehicle: vehicle)))
            .Where(pair => !names.ContainsKey(pair.Code))
            .GroupBy(pair => pair.Code, pair => pair.Vehicle, StringComparer.Ordinal)
            .Where(group => group.DistinctBy(vehicle => vehicle.Model).Count() == 1)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        _variants = byModel.ToFrozenDictionary(pair => pair.Key, pair => new VariantPicker(pair.Value), StringComparer.OrdinalIgnoreCase);
        _brands = byBrand.ToFrozenDictionary(
            pair => pair.Key, pair => pair.Value.Select(vehicle => vehicle.Model).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray());
        _sounds = new SoundAlikes(names.Keys.Concat(_parts.Keys));
        _beginnings = new PrefixLengths([.. names.Keys, .. _parts.Keys, .. codes.Keys]);
        _names = names.GetAlternateLookup<ReadOnlySpan<char>>();
        _codes = codes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <param name="words">As <see cref="WordReader"/> gives them.</param>
    public ImmutableArray<VehicleMatch> Resolve(ImmutableArray<string> words)
    {
        var mentions = MentionsIn(words);
        if (mentions is null) return [];
        var matches = new List<VehicleMatch>(mentions.Count);
        for (var i = 0; i < mentions.Count; i++) Match(mentions[i], words.AsSpan()[..EndOf(mentions, i, words.Length)], matches);
        for (var i = 0; i < matches.Count; i++) Join(matches, i);
        return [.. matches];
    }

    private List<Mention>? MentionsIn(ImmutableArray<string> words)
    {
        List<Mention>? mentions = null;
        for (var at = 0; at < words.Length;)
        {
            var mention = MentionAt(words, at);
            if (mention is { IsPart: true } && mentions is [.., { Code: null } last] && IsTrim(words[at], last)) mention = null; // "Kylaq Classic" is no Scorpio Classic.
            if (mention is not null) (mentions ??= []).Add(mention);
            at += mention?.Length ?? 1;
        }

        mentions ??= Brands(words);
        if (mentions?.Count > 1) mentions.RemoveAll(mention => mention.Code is not null && mentions.Exists(other => other.Code is null && other.Models.Contains(mention.Models[0])));
        return mentions;
    }

    private bool IsTrim(string word, Mention of)
    {
        foreach (var model in of.Models)
        {
            if (_variants[model].HasTrim(word)) return true;
        }

        return false;
    }

    /// <summary>A model named twice means both versions, and what was said of none in particular adds nothing.</summary>
    private static void Join(List<VehicleMatch> matches, int at)
    {
        for (var i = at + 1; i < matches.Count;)
        {
            if (matches[i].Model != matches[at].Model)
            {
                i++;
                continue;
            }

            matches[at] = Joined(matches[at], matches[i]);
            matches.RemoveAt(i);
        }
    }

    private static VehicleMatch Joined(VehicleMatch one, VehicleMatch other)
    {
        if (!one.NamesVariant || !other.NamesVariant) return other.NamesVariant ? other : one;
        return one with { Vehicles = [.. one.Vehicles.Union(other.Vehicles).OrderBy(vehicle => vehicle.Price)] };
    }

    private Mention? MentionAt(ImmutableArray<string> words, int at)
    {
        Span<char> joined = stackalloc char[LongestName * WordReader.MaxWord];
        Span<int> ends = stackalloc int[LongestName];
        var longest = Join(words, at, joined, ends);
        if (_beginnings.Of(joined[..ends[longest - 1]]) is > 0 and var lengths)
        {
            for (var length = longest; length > 0; length--)
            {
                if ((lengths >> ends[length - 1] & 1) != 0 && _names.TryGetValue(joined[..ends[length - 1]], out var models)) return new(at, length, models, models.Length == 1);
            }

            if (CodeAt(joined, ends[..longest]) is { } code) return new(at, code.Length, [code.Vehicles[0].Model], Certain: true) { Code = code.Vehicles };
            if (_parts.TryGetValue(words[at], out var partly)) return new(at, 1, partly, partly.Length == 1) { IsPart = true };
        }

        if (_sounds.Find(words.AsSpan(at, Math.Min(LongestHeard, longest)), out var heard) is not { } alike) return null;
        return new(at, heard, ModelsOf(alike), Certain: false) { IsPart = !_names.Dictionary.ContainsKey(alike) };
    }

    private (int Length, ImmutableArray<Vehicle> Vehicles)? CodeAt(ReadOnlySpan<char> joined, ReadOnlySpan<int> ends)
    {
        for (var length = Math.Min(VariantCodes.Longest, ends.Length); length > 0; length--)
        {
            if (_codes.TryGetValue(joined[..ends[length - 1]], out var vehicles)) return (length, vehicles);
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

    private List<Mention>? Brands(ImmutableArray<string> words)
    {
        List<Mention>? mentions = null;
        for (var at = 0; at < words.Length; at++)
        {
            if (_brands.TryGetValue(words[at], out var models)) (mentions ??= []).Add(new(at, 1, models, Certain: false));
        }

        return mentions;
    }

    /// <param name="said">The words up to the next mention.</param>
    private void Match(Mention mention, ReadOnlySpan<string> said, List<VehicleMatch> matches)
    {
        if (mention.Code is { } named)
        {
            matches.Add(new VehicleMatch(mention.Models[0], named, NamesVariant: true, Certain: true) { ByVariant = true });
            return;
        }

        foreach (var model in mention.Models)
        {
            var (vehicles, narrowed) = _variants[model].Pick(said[(mention.At + mention.Length)..]);
            matches.Add(new VehicleMatch(model, vehicles, narrowed, mention.Certain));
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
