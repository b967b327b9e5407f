using System.Collections.Frozen;

namespace Ampl.Knowledge.Vehicles;

/// <summary>
/// The models on the Indian market by name, so that a list with one name column ("Skoda Kushaq Style 1.5 TSI DSG") is read
/// as models with their variants. A name that begins with no known model stays as it is.
/// </summary>
internal sealed class KnownModelNames
{
    public static readonly KnownModelNames None = new([]);

    private const int LongestName = 6;

    /// <summary>From the compact name to the maker; with and without the maker in front.</summary>
    private readonly FrozenDictionary<string, string> _makers;

    /// <param name="models">Makers and models, each with other Latin spellings of the model.</param>
    public KnownModelNames(IEnumerable<(string Maker, string Model, IEnumerable<string> Also)> models) =>
        _makers = models.SelectMany(known => known.Also.Where(IsLatin).Prepend(known.Model)
                .SelectMany(name => (string[])[name, $"{known.Maker} {name}", $"{known.Maker.Split(' ', '-')[0]} {name}"])
                .Select(name => (Key: VehicleNames.Compact(name), known.Maker)))
            .DistinctBy(pair => pair.Key)
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Maker, StringComparer.Ordinal);

    /// <summary>Parts a car's name into model and variant when the list gave no variant.</summary>
    public Vehicle Split(Vehicle car)
    {
        if (car.Variant.Length > 0 || _makers.Count == 0) return car;
        var words = car.Model.Split(' ');
        for (var length = Math.Min(LongestName, words.Length - 1); length > 0; length--)
        {
            var model = string.Join(' ', words[..length]);
            if (!_makers.TryGetValue(VehicleNames.Compact(model), out var maker)) continue;
            return WithMaker(car with { Model = model, Variant = string.Join(' ', words[length..]) }, maker);
        }

        return _makers.TryGetValue(VehicleNames.Compact(car.Model), out var whole) ? WithMaker(car, whole) : car;
    }

    /// <summary>"Swift VXi" of a list without makers: the reader took the model's first word for one.</summary>
    private static Vehicle WithMaker(Vehicle car, string maker)
    {
        var hasMaker = car.Brand.Length > 0 && VehicleNames.Compact(maker).StartsWith(VehicleNames.Compact(car.Brand), StringComparison.Ordinal);
        return hasMaker || VehicleNames.Compact(car.Brand).StartsWith(VehicleNames.Compact(maker), StringComparison.Ordinal)
            ? car
            : car with { Brand = maker, Model = $"{maker} {car.Model}" };
    }

    private static bool IsLatin(string name) => name.All(char.IsAscii);
}
