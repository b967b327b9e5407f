using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Ampl.Knowledge.Vehicles;

/// <summary>
/// The models on the Indian market by name, so that a list with one name column ("Skoda Kushaq Style 1.5 TSI DSG") is read
/// as models with their variants. A name that begins with no known model stays as it is.
/// </summary>
internal sealed class KnownModelNames
{
    public static readonly KnownModelNames None = new([]);

    private const int LongestName = 6;
    private const int ShortestShouted = 3;

    /// <summary>By the compact name, with and without the maker in front.</summary>
    private readonly FrozenDictionary<string, (string Maker, string Model)> _models;

    /// <param name="models">Makers and models, each with other Latin spellings of the model.</param>
    public KnownModelNames(IEnumerable<(string Maker, string Model, IEnumerable<string> Also)> models) =>
        _models = models.SelectMany(known => known.Also.Where(IsLatin).Prepend(known.Model)
                .SelectMany(name => (string[])[name, $"{known.Maker} {name}", $"{known.Maker.Split(' ', '-')[0]} {name}"])
                .Select(name => (Key: VehicleNames.Compact(name), known.Maker, known.Model)))
            .DistinctBy(known => known.Key)
            .ToFrozenDictionary(known => known.Key, known => (known.Maker, known.Model), StringComparer.Ordinal);

    /// <summary>The cars with whole names; one that is listed by two names ("Ertiga" new, "Maruti Ertiga" used) bears one.</summary>
    public ImmutableArray<Vehicle> Complete(ImmutableArray<Vehicle> cars)
    {
        if (_models.Count == 0) return cars;
        var split = cars.Select(Split).ToList();
        var names = split.GroupBy(KeyOf, StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0 && group.Select(car => car.Model).Distinct(StringComparer.Ordinal).Count() > 1)
            .ToDictionary(group => group.Key, group => group.MaxBy(car => car.Model.Length)!, StringComparer.Ordinal);
        return [.. split.Select(car => names.TryGetValue(KeyOf(car), out var named) ? car with { Brand = named.Brand, Model = named.Model } : car)];
    }

    /// <summary>Parts a car's name into model and variant when the list gave no variant, and completes its maker.</summary>
    private Vehicle Split(Vehicle car)
    {
        var words = car.Model.Split(' ');
        for (var length = Math.Min(LongestName, words.Length); length > 0; length--)
        {
            if (!_models.TryGetValue(VehicleNames.Compact(string.Join(' ', words[..length])), out var known)) continue;
            if (length == words.Length) return WithMaker(car, known.Maker);
            if (car.Variant.Length == 0) return WithMaker(car with { Model = string.Join(' ', words[..length]), Variant = string.Join(' ', words[length..]) }, known.Maker);
            return WithMaker(car, known.Maker);
        }

        return car;
    }

    /// <summary>The market's name of a model, however it is listed; empty for one that is not known.</summary>
    private string KeyOf(Vehicle car) =>
        _models.TryGetValue(VehicleNames.Compact(car.Model), out var known) ? $"{known.Maker}:{known.Model}" : "";

    /// <summary>"Swift VXi" of a list without makers: the reader took the model's first word for one.</summary>
    private static Vehicle WithMaker(Vehicle car, string maker)
    {
        var hasMaker = car.Brand.Length > 0 && VehicleNames.Compact(maker).StartsWith(VehicleNames.Compact(car.Brand), StringComparison.Ordinal);
        return hasMaker || VehicleNames.Compact(car.Brand).StartsWith(VehicleNames.Compact(maker), StringComparison.Ordinal)
            ? car
            : car with { Brand = maker, Model = $"{maker} {Spelt(car.Model)}" };
    }

    /// <summary>"HECTOR PLUS" as a name is written; short ones in capitals are so by right (ZS, EV).</summary>
    private static string Spelt(string name) =>
        name.Any(char.IsLower) ? name : string.Join(' ', name.Split(' ').Select(word => word.Length > ShortestShouted && word.All(char.IsAsciiLetter) ? $"{word[0]}{word[1..].ToLowerInvariant()}" : word));

    private static bool IsLatin(string name) => name.All(char.IsAscii);
}
