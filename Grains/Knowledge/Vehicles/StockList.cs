using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Ampl.Knowledge.Vehicles;

/// <summary>A car that can be ordered, and the number of its model.</summary>
internal readonly record struct StockedCar(Vehicle Car, int Model);

/// <summary>
/// The cars that can be ordered, cheapest first. A turn looks through all of them, thousands in a large used-car list, and
/// so what does not depend on the question is worked out before, or once.
/// </summary>
internal sealed class StockList
{
    private const int MostNamed = 3;
    private readonly StockedCar[] _cars;
    private readonly ConcurrentDictionary<string, ImmutableArray<string>> _instead = new(StringComparer.Ordinal);

    public StockList(ImmutableArray<Vehicle> cheapestFirst)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        _cars = [.. cheapestFirst.Where(car => car.CanBeOrdered).Select(car => new StockedCar(car, NumberOf(car.Model)))];
        Models = numbers.Count;
        Examples = CheapestOfEachType(_cars);

        int NumberOf(string model) => numbers.TryGetValue(model, out var number) ? number : numbers[model] = numbers.Count;
    }

    /// <summary>How many models there are; they are numbered from zero.</summary>
    public int Models { get; }

    public ReadOnlySpan<StockedCar> All => _cars;

    /// <summary>The three cheapest models of each body type, cheapest first: enough to name three of any sort.</summary>
    public ImmutableArray<Vehicle> Examples { get; }

    /// <summary>Cars whose ex-showroom price lies within the bounds, which count as within.</summary>
    public ReadOnlySpan<StockedCar> Between(decimal? least, decimal? most)
    {
        var first = least is { } low ? CountBelow(low, orEqual: false) : 0;
        var end = most is { } high ? CountBelow(high, orEqual: true) : _cars.Length;
        return _cars.AsSpan(first..Math.Max(first, end));
    }

    /// <summary>Up to three models like a car that cannot be ordered: of its type if possible, and near it in price. Looked for once for each car.</summary>
    public ImmutableArray<string> InsteadOf(Vehicle car) => _instead.GetOrAdd(car.Id, static (_, asked) => asked.Stock.LikeThat(asked.Car), (Stock: this, Car: car));

    private ImmutableArray<string> LikeThat(Vehicle car)
    {
        var type = car.BodyType.Split(' ')[^1];
        return [.. _cars.Select(stocked => stocked.Car)
            .Where(other => other.Model != car.Model)
            .OrderBy(other => other.BodyType.EndsWith(type, StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .ThenBy(other => decimal.Abs(other.Price - car.Price))
            .Select(other => other.Model)
            .Distinct()
            .Take(MostNamed)];
    }

    private static ImmutableArray<Vehicle> CheapestOfEachType(StockedCar[] cars)
    {
        var named = cars.GroupBy(stocked => stocked.Car.BodyType, StringComparer.OrdinalIgnoreCase)
            .SelectMany(type => type.DistinctBy(stocked => stocked.Model).Take(MostNamed)).ToHashSet();
        return [.. cars.Where(named.Contains).Select(stocked => stocked.Car)];
    }

    private int CountBelow(decimal price, bool orEqual)
    {
        var (from, to) = (0, _cars.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            var isBelow = orEqual ? _cars[middle].Car.Price <= price : _cars[middle].Car.Price < price;
            if (isBelow) from = middle + 1;
            else to = middle;
        }

        return from;
    }
}
