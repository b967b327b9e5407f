using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Ampl.Retrieval;

namespace Ampl.Knowledge.Vehicles;

/// <summary>The dealer's cars with the lookups a turn needs; all lists are ordered by price, cheapest first.</summary>
internal sealed class VehicleCatalogue
{
    private readonly FrozenDictionary<string, ImmutableArray<Vehicle>> _byModel;
    private readonly FrozenDictionary<string, ImmutableArray<Vehicle>> _byBrand;
    private readonly FrozenDictionary<string, Vehicle> _byId;
    private readonly FrozenDictionary<string, ModelName> _names;
    private readonly ImmutableArray<string> _categories;
    private readonly VehicleResolver _resolver;
    private readonly FrozenDictionary<string, ImmutableArray<ListedWords>> _listed;
    private readonly FrozenDictionary<string, ImmutableArray<ListedWords>> _listedOfModel;
    private readonly FrozenDictionary<string, ImmutableArray<ListedWord>> _versions;
    private readonly ConcurrentDictionary<string, string> _namesHere = new(StringComparer.OrdinalIgnoreCase);

    public VehicleCatalogue(ImmutableArray<Vehicle> vehicles)
    {
        All = [.. vehicles.OrderBy(vehicle => vehicle.Price).ThenBy(vehicle => vehicle.FullName, StringComparer.Ordinal)];
        Stock = new StockList(All);
        _byModel = Group(All, vehicle => vehicle.Model);
        _byBrand = Group(All, vehicle => VehicleNames.Compact(vehicle.Brand));
        _byId = All.ToFrozenDictionary(vehicle => vehicle.Id, StringComparer.Ordinal);
        Models = [.. vehicles.GroupBy(vehicle => vehicle.Model, StringComparer.OrdinalIgnoreCase)
            .Select(group => group.First())
            .Select(first => new ModelName(first.Model, first.Brand, VehicleNames.Aliases(first.Brand, first.Model)))];
        _names = Models.ToFrozenDictionary(model => model.Display, StringComparer.OrdinalIgnoreCase);
        Brands = [.. vehicles.Select(vehicle => vehicle.Brand).Where(brand => brand.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
        _categories = [.. vehicles.Select(vehicle => vehicle.BodyType).Distinct(StringComparer.Ordinal)];
        HasUsed = All.Any(vehicle => vehicle.IsUsed);
        MixesUsedAndNew = HasUsed && All.Any(vehicle => !vehicle.IsUsed);
        _listed = Listed(All);
        _listedOfModel = _byModel.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.SelectMany(car => ListedBy(car)).Distinct().ToImmutableArray(), StringComparer.OrdinalIgnoreCase);
        _versions = All.ToFrozenDictionary(vehicle => vehicle.Id, VersionWords.Of, StringComparer.Ordinal);
        _resolver = new VehicleResolver(Models, _byModel, _byBrand);
    }

    public ImmutableArray<Vehicle> All { get; }

    /// <summary>Those of them that can be ordered.</summary>
    public StockList Stock { get; }

    /// <summary>Every model once, in file order, for the gazetteer of Understanding.</summary>
    public ImmutableArray<ModelName> Models { get; }
    public IEnumerable<string> AllModelNames => Models.Select(model => model.Display);
    public ImmutableArray<string> Brands { get; }

    public bool HasUsed { get; }
    public bool MixesUsedAndNew { get; }

    public Vehicle? ById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>All variants of a model by its display name; empty when the dealer does not sell it.</summary>
    public ImmutableArray<Vehicle> VariantsOf(string model) => _byModel.GetValueOrDefault(model, []);

    /// <summary>The market's "MG Windsor" may be this dealer's "MG Windsor EV": the name here, or as it is when there is none.</summary>
    /// <param name="marketName">As our vocabulary of models writes it; found out once, since there are not many.</param>
    public string NameOf(string marketName) => _byModel.ContainsKey(marketName)
        ? marketName
        : _namesHere.GetOrAdd(marketName, static (name, resolver) => resolver.Resolve(WordReader.WordsOf(name)) is [{ Certain: true } match, ..] ? match.Model : name, _resolver);

    public ImmutableArray<Vehicle> OfBrand(string brand) => _byBrand.GetValueOrDefault(VehicleNames.Compact(brand), []);

    /// <summary>What a car's record calls by name: its features, and with a colon the columns that we have no field for.</summary>
    public ImmutableArray<ListedWords> ListedBy(Vehicle car) => _listed.GetValueOrDefault(car.Id, []);

    /// <summary>What the records of a model's variants call by name, each once.</summary>
    public ImmutableArray<ListedWords> ListedBy(string model) => _listedOfModel.GetValueOrDefault(model, []);

    /// <summary>The words by which a variant is called.</summary>
    public ImmutableArray<ListedWord> VersionOf(Vehicle car) => _versions.GetValueOrDefault(car.Id, []);

    /// <summary>The cheapest variant that can be ordered, else the cheapest of all.</summary>
    public Vehicle? CheapestOf(string model)
    {
        var variants = VariantsOf(model);
        return variants.FirstOrDefault(vehicle => vehicle.CanBeOrdered) ?? variants.FirstOrDefault();
    }

    /// <summary>Walks only the model or brand asked for, stops at the highest price, and compares each body type once.</summary>
    public ImmutableArray<Vehicle> Find(VehicleFilter filter)
    {
        var vehicles = filter.Model is { } model ? VariantsOf(model) : filter.Brand is { } brand ? OfBrand(brand) : All;
        var categories = filter.Category is { } wanted ? _categories.Where(category => BodyCategory.Matches(category, wanted)).ToHashSet(StringComparer.Ordinal) : null;
        var found = ImmutableArray.CreateBuilder<Vehicle>();
        foreach (var vehicle in vehicles)
        {
            if (vehicle.Price > filter.PriceMax) break;
            if (categories?.Contains(vehicle.BodyType) != false && filter.AllowsFigures(vehicle)) found.Add(vehicle);
        }

        return found.ToImmutable();
    }

    /// <summary>The models (and variants, if named) that a text speaks of, in its order; a word shared by several models yields each.</summary>
    public ImmutableArray<VehicleMatch> Resolve(string text) => Resolve(WordReader.WordsOf(text));

    public ImmutableArray<VehicleMatch> Resolve(ImmutableArray<string> words) => _resolver.Resolve(words);

    /// <summary>What words mean behind the name of a car that is sold here; null where they speak of another.</summary>
    public VehicleMatch? ResolveBehind(string model, ImmutableArray<string> words) => Resolve([.. Name(model).Words, .. words]).Of(model);

    public ModelName Name(string model) => _names[model];

    private static FrozenDictionary<string, ImmutableArray<ListedWords>> Listed(ImmutableArray<Vehicle> vehicles)
    {
        var known = new Dictionary<string, ListedWords?>(StringComparer.Ordinal);
        return vehicles.ToFrozenDictionary(vehicle => vehicle.Id, vehicle => (ImmutableArray<ListedWords>)
            [.. vehicle.Features.Concat(VehicleDetails.Columns(vehicle.Description)).Select(name => Of(name)).OfType<ListedWords>()], StringComparer.Ordinal);

        ListedWords? Of(string name) => known.TryGetValue(name, out var words) ? words : known[name] = ListedWords.Of(name);
    }

    private static FrozenDictionary<string, ImmutableArray<Vehicle>> Group(ImmutableArray<Vehicle> sorted, Func<Vehicle, string> key) =>
        sorted.GroupBy(key, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.OrdinalIgnoreCase);
}

/// <summary>What a mention means in this dealer's inventory.</summary>
/// <param name="Vehicles">The variants meant, cheapest first; all variants of the model when none was named.</param>
/// <param name="NamesVariant">True when the text narrowed the variants by trim, fuel or gearbox.</param>
/// <param name="Certain">False when the name was guessed from its sound or stands for several models.</param>
internal sealed record VehicleMatch(string Model, ImmutableArray<Vehicle> Vehicles, bool NamesVariant, bool Certain)
{
    /// <summary>True when the model itself was not named, only a variant that no other model has.</summary>
    public bool ByVariant { get; init; }
}

internal static class VehicleMatches
{
    public static VehicleMatch? Of(this ImmutableArray<VehicleMatch> matches, string model)
    {
        foreach (var match in matches)
        {
            if (match.Model == model) return match;
        }

        return null;
    }
}
